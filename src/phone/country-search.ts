import { toAsciiDigits } from '../digits.js';
import { regionName } from '../locale/values.js';
import type { Country } from './country-names.js';
import { callingCodeOf, countriesOf } from './number/countries.js';

/** What people also call a country, beside its names. */
const ALSO: Readonly<Record<string, string>> = {
  AE: 'UAE',
  CD: 'DRC',
  CI: 'Ivory Coast',
  CV: 'Cape Verde',
  CZ: 'Czech Republic',
  GB: 'England, Scotland, Wales, Northern Ireland',
  MM: 'Burma',
  NL: 'Holland',
  SZ: 'Swaziland',
  TR: 'Turkey',
  US: 'USA',
};

/** Letters that are not the same to Unicode, but are to people: without that key, at the end of a word, by custom. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ə: 'e', ς: 'σ' },
  ...{ ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ہ: 'ه', ۃ: 'ه', ھ: 'ه' },
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
/** Hiragana, which is what one types, and how far off the Katakana are, in which most countries are written. */
const HIRAGANA = /[ぁ-ゖ]/g;
const TO_KATAKANA = 0x60;

/** Written without spaces between words, or with few. */
const UNSPACED = /[\p{sc=Han}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;

/** Words without accents, capitals and punctuation, one space before each. */
export const fold = (text: string): string =>
  ` ${text}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .replace(HIRAGANA, (letter) => String.fromCharCode(letter.charCodeAt(0) + TO_KATAKANA))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trimEnd();

/** All names of a country, folded. */
const namesOf = ({ iso, name }: Country, tag: string): readonly string[] => {
  const own = new Intl.Locale(`und-${iso}`).maximize().language;
  const names = [regionName(tag, iso, 'short'), regionName('en', iso, 'long'), regionName(own, iso, 'long')];
  const also = ALSO[iso]?.split(', ') ?? [];
  return [name, ...names.map((each) => each ?? ''), ...also].map(fold);
};

const NONE = 9;

/** How well digits fit a calling code: all of it, the beginning of it, or a number that goes on behind it. */
const rankCode = (digits: string, iso: string): number => {
  const code = callingCodeOf(iso) ?? '';
  // The main country of a shared code comes first.
  if (code === digits) return (countriesOf(code) ?? []).indexOf(iso) / 100;
  if (code.startsWith(digits)) return 1;
  return digits.startsWith(code) ? 2 + (countriesOf(code) ?? []).indexOf(iso) / 100 : NONE;
};

const rankNames = (query: string, iso: string, names: readonly string[]): number => {
  if (query.slice(1) === iso.toLowerCase()) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (names.some((name) => name.includes(query))) return 2;
  return UNSPACED.test(query) && names.some((name) => name.includes(query.slice(1))) ? 3 : NONE;
};

/** Finds countries by any of their names, their ISO code or their calling code. */
export class CountrySearch {
  readonly #countries: readonly Country[];
  readonly #tag: string;
  #names: Map<string, readonly string[]> | undefined;

  constructor(countries: readonly Country[], tag: string) {
    this.#countries = countries;
    this.#tag = tag;
  }

  /** The countries that match, the best first; all for an empty query. */
  find(query: string): readonly Country[] {
    const words = fold(query);
    if (!words) return this.#countries;
    const [, digits] = /^(?:\+|00)?\s*(\d[\d\s]*)$/.exec(toAsciiDigits(query).trim()) ?? [];
    // Built at the first key, since nobody may ever search.
    const names = (this.#names ??= new Map(this.#countries.map((each) => [each.iso, namesOf(each, this.#tag)])));
    const ranks = this.#countries.map((country) => {
      const { iso } = country;
      const rank = digits ? rankCode(digits.replace(/\s/g, ''), iso) : rankNames(words, iso, names.get(iso) ?? []);
      return { country, rank };
    });
    const found = ranks.filter(({ rank }) => rank < NONE);
    return found.sort((a, b) => a.rank - b.rank).map(({ country }) => country);
  }
}
