/**
 * Runs the node:test files of one suite and leaves its counts for `npm test`:
 *
 *     tsx scripts/test-node.ts e2e test/e2e
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { clearCounts, describeFailure, isSuiteName, writeCounts, type Counts } from './test-counts.js';

/** Milliseconds one process may take. */
const LIMIT = 600_000;

/** Processes that share the files, half of them at once: to load what every file loads takes longer than many a file. */
const PROCESSES = 4;

type MutableCounts = Counts & { failures: string[] };

interface TestEvent {
  name: string;
  file?: string;
  nesting: number;
  skip?: string | boolean;
  todo?: string | boolean;
  details: { type?: string; error?: { failureType?: string; cause?: unknown } };
}

async function main(suite: string | undefined, folder: string | undefined): Promise<void> {
  if (!isSuiteName(suite) || folder === undefined) throw new Error('Say a suite and its folder, such as: e2e test/e2e');
  clearCounts(suite);
  const files = await testFiles(folder);
  const counts: MutableCounts = { passed: 0, failed: 0, failures: [] };
  const groups = await writeGroups(suite, files);
  // What each of them does often waits, so there are two.
  const stream = run({ files: groups, concurrency: PROCESSES / 2, timeout: LIMIT });
  const begun: string[] = [];
  stream.on('test:dequeue', ({ name }) => begun.push(name));
  stream.on('test:pass', (event) => countPass(event, counts));
  stream.on('test:fail', (event) => countFail(event, counts, begun));
  for await (const text of stream.compose(new spec())) process.stdout.write(String(text));
  writeCounts(suite, counts);
  if (files.length === 0) process.stdout.write(`No test ran in ${folder}\n`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

async function testFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => resolve(join(folder, name)));
}

/** One file for each process, which imports its part of the test files. */
async function writeGroups(suite: string, files: readonly string[]): Promise<string[]> {
  const folder = fileURLToPath(new URL(`../node_modules/.cache/sms-login/${suite}/`, import.meta.url));
  await mkdir(folder, { recursive: true });
  const groups = Array.from({ length: Math.min(PROCESSES, files.length) }, (_, nth) =>
    files.filter((_file, index) => index % PROCESSES === nth),
  );
  return Promise.all(
    groups.map(async (group, nth) => {
      const path = join(folder, `${nth + 1}.test.mjs`);
      await writeFile(path, group.map((file) => `import ${JSON.stringify(pathToFileURL(file))};\n`).join(''));
      return path;
    }),
  );
}

function countPass({ name, details, skip, todo }: TestEvent, counts: MutableCounts): void {
  if (details.type === 'suite') return;
  if (isSet(skip) || isSet(todo)) fail(counts, `Did not run: ${name}`);
  else counts.passed += 1;
}

function countFail({ name, file, details }: TestEvent, counts: MutableCounts, begun: readonly string[]): void {
  const { failureType, cause } = details.error ?? {};
  // A suite whose tests failed is not one more failure; one whose hook failed is.
  if (failureType === 'subtestsFailed') return;
  const hung = failureType === 'testTimeoutFailure';
  fail(
    counts,
    hung
      ? `Took too long, of those begun last: ${begun.slice(-8).join(' › ')}`
      : describeFailure(`${nameOf(file)} › ${name}`, String(cause)),
  );
}

function fail(counts: MutableCounts, what: string): void {
  process.stdout.write(`${what} counts as failed\n`);
  counts.failed += 1;
  counts.failures.push(what);
}

function nameOf(file = ''): string {
  return relative(process.cwd(), file);
}

function isSet(mark: string | boolean | undefined): boolean {
  return mark !== undefined && mark !== false;
}

await main(process.argv[2], process.argv[3]);
