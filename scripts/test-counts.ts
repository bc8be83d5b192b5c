import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** What a suite tells `npm test` when it is done. */
export interface Counts {
  passed: number;
  failed: number;
  /** What failed, for the end of the output: a long log is often read from there, or cut. */
  failures: readonly string[];
}

export const NOTHING: Counts = { passed: 0, failed: 0, failures: [] };

/** The suites of `npm test`; each leaves its counts in a file of its own. */
export const SUITES = ['unit', 'server', 'e2e', 'package'] as const;

export type SuiteName = (typeof SUITES)[number];

const folder = new URL('../.cache/test-counts/', import.meta.url);

export function isSuiteName(name: string | undefined): name is SuiteName {
  return SUITES.some((suite) => suite === name);
}

/** The whole reason stands where the test ran; of thousands of lines, often only the last are kept. */
export function describeFailure(test: string, reason: string): string {
  return `${test}: ${reason.replaceAll(/\s+/g, ' ').slice(0, 200)}`;
}

export function clearCounts(suite: SuiteName): void {
  rmSync(countsFile(suite), { force: true });
}

export function writeCounts(suite: SuiteName, counts: Counts): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(countsFile(suite), JSON.stringify(counts));
}

/** The counts a suite left, or nothing when it broke off before it could write them. */
export function readCounts(suite: SuiteName): Counts | undefined {
  try {
    const counts: unknown = JSON.parse(readFileSync(countsFile(suite), 'utf8'));
    return isCounts(counts) ? counts : undefined;
  } catch {
    return undefined;
  }
}

export function sumCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    failures: all.flatMap(({ failures }) => failures),
  };
}

function countsFile(suite: SuiteName): URL {
  return new URL(`${suite}.json`, folder);
}

function isCounts(value: unknown): value is Counts {
  const counts = value as Counts | null;
  return typeof counts?.passed === 'number' && typeof counts.failed === 'number' && Array.isArray(counts.failures);
}
