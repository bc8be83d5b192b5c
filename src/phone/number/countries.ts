import { CALLING_CODES } from './generated/calling-codes.js';

const codes = new Map<string, string>();
const countries = new Map<string, readonly string[]>();
let last = 0;
for (const entry of CALLING_CODES.split(' ')) {
  // Each code stands as its distance to the one before, unless that is 1.
  last += Number.parseInt(entry) || 1;
  const code = String(last);
  const list = entry.match(/[A-Z]{2}/g) ?? [];
  countries.set(code, list);
  for (const country of list) codes.set(country, code);
}

/** All calling codes. */
export const callingCodes = (): string[] => [...countries.keys()];

/** ISO 3166-1 alpha-2 codes of all countries and regions that have phone numbers (245), in no useful order. */
export const COUNTRIES: readonly string[] = [...codes.keys()];

/** `GB` → `44`; undefined for an unknown country. */
export const callingCodeOf = (country: string): string | undefined => codes.get(country);

/**
 * `44` → `GB GG IM JE`, the main country first. Empty for codes that belong to no country (satellite phones); undefined
 * for an unknown code.
 */
export const countriesOf = (callingCode: string): readonly string[] | undefined => countries.get(callingCode);

/** The calling code that an international number without its `+` begins with. No code is the beginning of another. */
export const callingCodeIn = (digits: string): string | undefined =>
  [1, 2, 3].map((length) => digits.slice(0, length)).find((start) => countries.has(start));
