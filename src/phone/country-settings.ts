import { warnOnce } from '../warn-once.js';
import { COUNTRIES } from './number/countries.js';

/** What the app says about countries, as written: ISO 3166-1 alpha-2 codes, separated by spaces. */
export interface CountrySettings {
  readonly country: string;
  readonly countries: string;
  readonly excludeCountries: string;
  readonly preferredCountries: string;
}

/** The known codes of a list. Unknown ones are told to the developer, once. */
export const codesIn = (text: string, attribute: string): readonly string[] => {
  const codes = text
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  for (const code of codes) {
    if (!COUNTRIES.includes(code)) warnOnce(attribute, code);
  }
  return [...new Set(codes)].filter((code) => COUNTRIES.includes(code));
};

/** The countries and regions that numbers may belong to. A list that would leave none is no list. */
export const allowedCountries = ({ countries, excludeCountries }: CountrySettings): readonly string[] => {
  const only = codesIn(countries, 'countries');
  const not = codesIn(excludeCountries, 'exclude-countries');
  const allowed = (only.length > 0 ? only : COUNTRIES).filter((code) => !not.includes(code));
  return allowed.length > 0 ? allowed : COUNTRIES;
};

/** The country the app starts with. */
export const firstCountry = (settings: CountrySettings): string | undefined => {
  const allowed = allowedCountries(settings);
  const [code] = allowed.length === 1 ? allowed : codesIn(settings.country, 'country');
  return code !== undefined && allowed.includes(code) ? code : undefined;
};
