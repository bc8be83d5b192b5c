import type { Texts } from '../locale/texts.js';
import { countryName } from '../locale/values.js';
import { codesIn } from './country-settings.js';
import { languageOfNames, ownNames } from './names/own-names.js';
import { callingCodeOf } from './number/countries.js';

/** A country or region as the list shows it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly iso: string;
  readonly name: string;
  /** With `+`. */
  readonly callingCode: string;
}

export interface CountryList {
  /** What the app wants on top, in its order. */
  readonly preferred: readonly Country[];
  /** All others, in the alphabet of the language. */
  readonly others: readonly Country[];
  /** BCP 47 tag of the names, which is not the card's where the browser does not know its language. */
  readonly lang: string;
}

/**
 * Names and sorts countries in the language of the texts.
 *
 * @param wanted what the app wants on top, as it wrote it
 */
export function listCountries(texts: Texts, allowed: readonly string[], wanted: string): CountryList {
  const preferred = codesIn(wanted, 'preferred-countries').filter((iso) => allowed.includes(iso));
  const { tag } = texts.language;
  const own = ownNames(texts);
  const toCountry = (iso: string): Country => ({
    iso,
    name: texts.override(`country.${iso}`) || own?.[iso] || countryName(texts, iso),
    callingCode: `+${callingCodeOf(iso)}`,
  });
  const { compare } = new Intl.Collator(tag);
  const others = allowed.filter((iso) => !preferred.includes(iso)).map(toCountry);
  return {
    preferred: preferred.map(toCountry),
    others: others.sort((a, b) => compare(a.name, b.name)),
    lang: own ? tag : languageOfNames(tag),
  };
}
