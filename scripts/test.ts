/**
 * `npm test`: builds, runs every suite one after the other, and closes with one line that sums them up. A suite that
 * broke off, or ran no test at all, is a failure. What failed is named at the end.
 *
 * `--no-build` takes dist/ as it is. `--failed-before` names what `npm run check` found, to be said again at the end.
 */
import { parseArgs } from 'node:util';
import { run } from './run.js';
import { clearCounts, NOTHING, readCounts, SUITES, sumCounts, type Counts, type SuiteName } from './test-counts.js';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const lines: string[] = [];
const totals: Counts[] = [];

const { values: options } = parseArgs({
  options: { 'no-build': { type: 'boolean' }, 'failed-before': { type: 'string' } },
});
if (options['failed-before']) lines.push(`Failed before the tests: ${options['failed-before']}`);
if (!options['no-build']) await build();
for (const suite of SUITES) totals.push(await runSuite(suite));

const { passed, failed, failures } = sumCounts(totals);
lines.push(...failures.map((failure) => `✖ ${failure}`));
process.stdout.write(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

async function build(): Promise<void> {
  const { code } = await run(npm, ['run', 'build']);
  if (code === 0) return;
  lines.push(`build: failed with code ${code}`);
  totals.push({ ...NOTHING, failed: 1 });
}

async function runSuite(suite: SuiteName): Promise<Counts> {
  process.stdout.write(`\n== ${suite} tests\n`);
  clearCounts(suite);
  const started = Date.now();
  const { code } = await run(npm, ['run', `test:${suite}`]);
  const counts = readCounts(suite);
  const problem = whatWentWrong(code, counts);
  const seconds = Math.round((Date.now() - started) / 1000);
  const { passed, failed, failures } = counts ?? NOTHING;
  lines.push(`${suite}: ${passed} passed, ${failed} failed in ${seconds} s${problem ? ` (${problem})` : ''}`);
  return { passed, failed: problem && failed === 0 ? 1 : failed, failures };
}

function whatWentWrong(code: number, counts: Counts | undefined): string | undefined {
  if (!counts) return `broke off with code ${code}`;
  if (counts.passed + counts.failed === 0) return 'ran no test';
  if (code !== 0 && counts.failed === 0) return `ended with code ${code}`;
  return undefined;
}
