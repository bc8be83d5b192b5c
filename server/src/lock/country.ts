import { isSupportedCountry } from 'libphonenumber-js/max';
import { acceptedLanguages } from '../message/language.js';

/** Shown when nothing says better. */
const ELSEWHERE = 'US';

// The region of a language tag, after what may stand before it (RFC 5646 §2.1).
const REGION = /^[a-z]{2,8}(?:-[a-z]{3})?(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i;

/**
 * The country a phone field begins with. Addresses are not looked up: the region of the browser's most wanted language
 * that has one, if codes may be sent there, or the first country they may be sent to.
 */
export function guessCountry(acceptLanguage: string, countries: readonly string[] | undefined): string {
  const regions = acceptedLanguages(acceptLanguage).map((tag) => REGION.exec(tag)?.[1]?.toUpperCase() ?? '');
  const usable = (region: string) => (countries ? countries.includes(region) : isSupportedCountry(region));
  return regions.find(usable) ?? countries?.[0] ?? ELSEWHERE;
}
