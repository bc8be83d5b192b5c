/** The engine a test runs in, for the few tests whose means exist in one engine only (see web-test-runner.config.js). */
export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engine: Engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

/** In `npm run test:soak`. */
export const isLongRun = document.documentElement.hasAttribute('data-all-rows');

/**
 * All rows in Chromium and, by `npm run test:soak`, in every engine; otherwise each eighth, where the rows differ in what
 * they say of our code and not in what they ask of the engine.
 */
export function rowsFor<Row>(rows: readonly Row[]): readonly Row[] {
  const all = engine === 'chromium' || isLongRun;
  return all ? rows : rows.filter((_, index) => index % 8 === 0);
}
