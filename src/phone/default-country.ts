import { parse } from '../locale/language.js';

/** The country of the first language that names an allowed one. */
export const guessCountry = async ({
  allowed,
}: {
  allowed: readonly string[];
  signal: AbortSignal;
}): Promise<string | undefined> =>
  navigator.languages.map((tag) => parse(tag)?.region).find((region) => region && allowed.includes(region));
