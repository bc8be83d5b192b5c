import { parse } from '../locale/language.js';

export interface GuessOptions {
  /** ISO 3166 codes of the countries that it may be. Of several with the same time zone, the first is meant. */
  readonly allowed: readonly string[];
  readonly signal: AbortSignal;
}

/** Not in TypeScript’s library yet; some engines have the getter instead (ECMA-402, Intl.Locale info). */
interface LocaleInfo {
  getTimeZones?: () => readonly string[] | undefined;
  timeZones?: readonly string[] | undefined;
}

/** Countries that are looked at before the browser may do something else; each takes about half a millisecond. */
const SLICE = 16;

const isIn = (zone: string, country: string): boolean => {
  const locale = new Intl.Locale(`und-${country}`) as LocaleInfo;
  return (locale.getTimeZones?.() ?? locale.timeZones ?? []).includes(zone);
};

/** Safari has no idle callbacks; a busy page has no idle time. */
const idle = (): Promise<void> =>
  new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(() => resolve(), { timeout: 50 }));

/**
 * Guesses where the person is at home, without asking anybody: the country of the browser's time zone, if one of the
 * browser's languages names it; else of the time zone; else the first that a language names. A language without a region
 * names none: most people who read English are not American.
 *
 * @returns an ISO 3166 code; undefined if nothing tells
 */
export const guessCountry = async ({ allowed, signal }: GuessOptions): Promise<string | undefined> => {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const named = navigator.languages.map((tag) => parse(tag)?.region ?? '').filter((region) => allowed.includes(region));
  for (const [index, country] of [...named, ...allowed].entries()) {
    if (index % SLICE === 0) await idle();
    if (signal.aborted) return undefined;
    if (isIn(zone, country)) return country;
  }
  return named[0];
};
