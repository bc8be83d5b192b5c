import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { clearCounts, sumCounts, writeCounts, type Counts } from './test-counts.js';

/** Writes how many tests passed and failed over all engines to where `npm test` reads it. */
export function resultsReporter(): Reporter {
  return {
    start: () => clearCounts('unit'),
    stop: ({ sessions }) => writeCounts('unit', sumCounts(sessions.map(countSession))),
  };
}

/** Tests of one file in one engine. A file that failed without a failing test (it did not load, say) counts as one. */
function countSession(session: TestSession): Counts {
  const counts = session.testResults ? countSuite(session.testResults) : { passed: 0, failed: 0 };
  return session.passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function countSuite(suite: TestSuiteResult): Counts {
  const ran = suite.tests.filter((test) => !test.skipped);
  const passed = ran.filter((test) => test.passed).length;
  return sumCounts([{ passed, failed: ran.length - passed }, ...suite.suites.map(countSuite)]);
}
