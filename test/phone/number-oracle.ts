/** What libphonenumber-js makes of a number, in the words of our own readings. */
import {
  Metadata,
  ParseError,
  parsePhoneNumberWithError,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/mobile/metadata';
import type { NumberReading, Unreadable } from '../../src/phone/number/reading.js';

/** `wrong`: too short for some numbers of the plan and too long for others. */
export type OracleReading =
  | Unreadable
  | (Omit<NumberReading, 'length' | 'exists'> & { readonly length: 'possible' | 'short' | 'long' | 'wrong' });

const WHY: Record<string, Unreadable['why']> = {
  TOO_SHORT: 'short',
  TOO_LONG: 'long',
  INVALID_COUNTRY: 'calling-code',
};

/** The library keeps this to itself, and offers no other way to know that it guessed a missing `+`. */
type WithSource = PhoneNumber & { readonly __countryCallingCodeSource?: string };

/** Reads `+` and digits, or digits as dialled in `country`. */
export function readByOracle(text: string, country: string | undefined): OracleReading {
  try {
    const options = { extract: false, ...(country !== undefined && { defaultCountry: country as CountryCode }) };
    return readingOf(parsePhoneNumberWithError(text, options, metadata));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { kind: 'unreadable', why: WHY[error.message] ?? 'short' };
  }
}

function readingOf(number: WithSource): OracleReading {
  const { number: e164, countryCallingCode: callingCode, country } = number;
  const sharing = metadata.country_calling_codes[callingCode] ?? [];
  return {
    kind: 'number',
    e164,
    callingCode,
    country: country ?? sharing[0],
    countries: sharing.filter((each) => isValidIn(each, number)),
    national: number.formatNational(),
    international: number.formatInternational(),
    source: sourceOf(number),
    length: lengthOf(number),
    valid: number.isValid(),
  };
}

function isValidIn(country: CountryCode, number: PhoneNumber): boolean {
  const before = number.country;
  number.country = country;
  const valid = number.isValid();
  if (before) number.country = before;
  else delete number.country;
  return valid;
}

function sourceOf({ __countryCallingCodeSource: source }: WithSource): NumberReading['source'] {
  if (source === 'FROM_NUMBER_WITHOUT_PLUS_SIGN') return 'guessed';
  return source ? 'international' : 'national';
}

function lengthOf(number: PhoneNumber): 'possible' | 'short' | 'long' | 'wrong' {
  if (number.isPossible()) return 'possible';
  const plan = new Metadata(metadata);
  plan.selectNumberingPlan(number.country ?? (number.countryCallingCode as CountryCode));
  const lengths = plan.numberingPlan?.possibleLengths() ?? [];
  const { length } = number.nationalNumber;
  if (length < Math.min(...lengths)) return 'short';
  return length > Math.max(...lengths) ? 'long' : 'wrong';
}
