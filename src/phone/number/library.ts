/*
 * The one door to libphonenumber: import it with `import()` only, on first focus or when idle. It brings the rules that
 * need the library along, so that none of this is in the first paint.
 */
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberWithError,
  ParseError,
  validatePhoneNumberLength,
  type CountryCode,
  type PhoneNumber as LibraryNumber,
} from 'libphonenumber-js/core/es6';
import metadata from 'libphonenumber-js/mobile/metadata';
import * as format from './format.js';
import { parseNumber, type NumberLibrary, type ParsedNumber, type Reading, type ReadingSource } from './parse.js';

const isCountry = (country: string | undefined): country is CountryCode =>
  country !== undefined && isSupportedCountry(country as CountryCode, metadata);

/** The library keeps this to itself, and offers no other way to know that it guessed a missing `+`. */
interface WithSource {
  __countryCallingCodeSource?: string;
}

const sourceOf = (number: LibraryNumber & WithSource): ReadingSource => {
  if (number.__countryCallingCodeSource === 'FROM_NUMBER_WITHOUT_PLUS_SIGN') return 'guessed';
  return number.__countryCallingCodeSource ? 'international' : 'national';
};

const lengthOf = (number: LibraryNumber): 'possible' | 'short' | 'long' => {
  if (number.isPossible()) return 'possible';
  const problem = validatePhoneNumberLength(number.number, metadata);
  // In a gap between two possible lengths, one digit too many is likelier than several missing.
  const oneLess = problem === 'INVALID_LENGTH' && !validatePhoneNumberLength(number.number.slice(0, -1), metadata);
  return problem === 'TOO_LONG' || oneLess ? 'long' : 'short';
};

const WHY: Record<string, 'short' | 'long' | 'calling-code'> = {
  TOO_SHORT: 'short',
  TOO_LONG: 'long',
  INVALID_COUNTRY: 'calling-code',
};

const read = (text: string, country?: string): Reading => {
  try {
    const options = { extract: false, ...(isCountry(country) && { defaultCountry: country }) };
    const number = parsePhoneNumberWithError(text, options, metadata);
    return {
      kind: 'number',
      e164: number.number,
      callingCode: number.countryCallingCode,
      country: number.country ?? metadata.country_calling_codes[number.countryCallingCode]?.[0],
      national: number.formatNational(),
      international: number.formatInternational(),
      source: sourceOf(number),
      length: lengthOf(number),
      valid: number.isValid(),
    };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { kind: 'unreadable', why: WHY[error.message] ?? 'not-a-number' };
  }
};

/** See {@link NumberLibrary.callingCodeOf}. */
export const callingCodeOf = (country: string): string | undefined =>
  isCountry(country) ? getCountryCallingCode(country, metadata) : undefined;

export const numberLibrary: NumberLibrary = { read, callingCodeOf };

/** See {@link parseNumber}. */
export const parse = (text: string, country: string | undefined): ParsedNumber =>
  parseNumber(text, country, numberLibrary);

/** See {@link format.formatField}. */
export const formatField = (text: string, country: string | undefined): string =>
  format.formatField(text, country, numberLibrary);

/** See {@link format.formatInternational}. */
export const formatInternational = (e164: string): string => format.formatInternational(e164, numberLibrary);
