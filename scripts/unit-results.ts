import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { relative } from 'node:path';
import { clearCounts, describeFailure, NOTHING, sumCounts, writeCounts, type Counts } from './test-counts.js';

/** Writes how many tests passed and failed over all engines to where `npm test` reads it. */
export function resultsReporter(): Reporter {
  return {
    start: () => clearCounts('unit'),
    stop: ({ sessions }) => writeCounts('unit', sumCounts(sessions.map(countSession))),
  };
}

/** Tests of one file in one engine. A file that failed without a failing test (it did not load, say) counts as one. */
function countSession(session: TestSession): Counts {
  const where = `${session.browser.name}: ${relative(process.cwd(), session.testFile ?? '')}`;
  const counts = session.testResults ? countSuite(session.testResults, where) : NOTHING;
  if (session.passed || counts.failed > 0) return counts;
  const reasons = session.errors.map(({ message, stack }) => message || stack);
  return { ...counts, failed: 1, failures: [describeFailure(where, reasons.join('; ') || 'no reason given')] };
}

function countSuite(suite: TestSuiteResult, where: string): Counts {
  const name = suite.name === '' ? where : `${where} › ${suite.name}`;
  const ran = suite.tests.filter((test) => !test.skipped);
  const failures = ran
    .filter((test) => !test.passed)
    .map((test) => describeFailure(`${name} › ${test.name}`, test.error?.message ?? 'no reason given'));
  const own = { passed: ran.length - failures.length, failed: failures.length, failures };
  return sumCounts([own, ...suite.suites.map((inner) => countSuite(inner, name))]);
}
