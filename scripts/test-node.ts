/**
 * Runs the node:test files of one suite and leaves its counts for `npm test`:
 *
 *     tsx scripts/test-node.ts e2e test/e2e
 */
import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { clearCounts, isSuiteName, writeCounts, type Counts } from './test-counts.js';

/** Milliseconds one file may take. */
const FILE_LIMIT = 180_000;

type MutableCounts = Counts & { failures: string[] };

interface TestEvent {
  name: string;
  file?: string;
  nesting: number;
  skip?: string | boolean;
  todo?: string | boolean;
  details: { type?: string; error?: { failureType?: string } };
}

async function main(suite: string | undefined, folder: string | undefined): Promise<void> {
  if (!isSuiteName(suite) || folder === undefined) throw new Error('Say a suite and its folder, such as: e2e test/e2e');
  clearCounts(suite);
  const files = await testFiles(folder);
  const counts: MutableCounts = { passed: 0, failed: 0, failures: [] };
  // Each file has its own server, on a port of its own, and its own browser; each of them often waits.
  const stream = run({ files, concurrency: 2, timeout: FILE_LIMIT });
  stream.on('test:pass', (event) => countPass(event, files, counts));
  stream.on('test:fail', (event) => countFail(event as TestEvent, counts));
  for await (const text of stream.compose(new spec())) process.stdout.write(String(text));
  writeCounts(suite, counts);
  if (counts.passed + counts.failed === 0) process.stdout.write(`No test ran in ${folder}\n`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

async function testFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => resolve(join(folder, name)));
}

function countPass(event: TestEvent, files: readonly string[], counts: MutableCounts): void {
  if (event.details.type === 'suite') return;
  const name = event.name;
  // node:test reports a file without any test as one test with the file's name.
  const emptyFile = event.nesting === 0 && files.some((file) => file === resolve(name) || basename(file) === name);
  const notRun = isSet(event.skip) || isSet(event.todo);
  if (emptyFile || notRun) {
    process.stdout.write(
      `${emptyFile ? 'A file without a test' : 'A test that did not run'} counts as failed: ${name}\n`,
    );
    counts.failed += 1;
    counts.failures.push(name);
  } else {
    counts.passed += 1;
  }
}

function countFail(event: TestEvent, counts: MutableCounts): void {
  // A suite whose tests failed is not one more failure; one whose hook failed is.
  const onlyItsTests = event.details.error?.failureType === 'subtestsFailed';
  if (onlyItsTests) return;
  counts.failed += 1;
  counts.failures.push(`${relative(process.cwd(), event.file ?? '')} › ${event.name}`);
}

function isSet(mark: string | boolean | undefined): boolean {
  return mark !== undefined && mark !== false;
}

await main(process.argv[2], process.argv[3]);
