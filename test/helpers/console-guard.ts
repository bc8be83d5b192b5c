/**
 * Makes `console.error` and rejections nobody handled fail the test in which they happen. Every test file gets it from
 * the runner. (Uncaught errors fail a test by Mocha itself.)
 */
const early: string[] = [];
let testRuns = false;

function fail(what: string): void {
  // Mocha listens for uncaught errors while it runs, and fails the current test with them.
  if (testRuns) reportError(new Error(what));
  else early.push(what);
}

function throwEarly(): void {
  if (early.length > 0) throw new Error(`Outside of a test: ${early.splice(0).join('; ')}`);
}

const original = console.error;
console.error = (...details: unknown[]): void => {
  original.apply(console, details);
  fail(`console.error: ${details.map(String).join(' ')}`);
};

globalThis.addEventListener('unhandledrejection', (event) => {
  if (!testRuns) early.push(`unhandled rejection: ${String(event.reason)}`);
});

beforeEach(() => {
  throwEarly();
  testRuns = true;
});

afterEach(() => {
  testRuns = false;
});

after(async () => {
  // A rejection is reported as unhandled in a task of its own: let that one come first.
  // eslint-disable-next-line no-restricted-globals -- a task is what is waited for, not a time
  await new Promise((resolve) => setTimeout(resolve));
  throwEarly();
});
