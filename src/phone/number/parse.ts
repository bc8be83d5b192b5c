import { readText, type NumberError, type NumberText } from './read-text.js';
import type { NumberLibrary, NumberReading, Reading, Unloaded } from './reading.js';

export interface PhoneNumber {
  kind: 'ok';
  /** What is sent. */
  e164: string;
  /** The chosen country as long as it shares the calling code, else the number's own. Unknown without the library. */
  country?: string;
  /** The countries whose mobile number it is; without any, all that share its calling code. Empty if unknown. */
  countries: readonly string[];
  /** Formatted the way people of that country write it, trunk prefix included. Unknown without the library. */
  national?: string;
  /** False if it is possible, but not a known mobile number. */
  valid: boolean;
  /** What was left out, see {@link NumberText}. */
  extension?: string;
  /** See {@link NumberError.suggestion}. */
  suggestion?: string | undefined;
}

export type ParsedNumber = PhoneNumber | NumberError | Unloaded;

/** The longest number an E.164 address may have (ITU-T E.164, 6.1), and its `+`. */
const MAX_E164_LENGTH = 16;

export const isValid = (reading: Reading | undefined): reading is NumberReading & { valid: true } =>
  reading?.kind === 'number' && reading.valid;

export const nationalOf = ({ e164, callingCode }: NumberReading): string => e164.slice(callingCode.length + 1);

/** Reads other digits of the same calling code, all of which belong to the number. */
export const readAgain = (
  { callingCode }: NumberReading,
  national: string,
  lib: NumberLibrary,
): NumberReading | undefined => {
  const e164 = `+${callingCode}${national}`;
  const reading = lib.read(e164);
  return reading.kind === 'number' && reading.e164 === e164 ? reading : undefined;
};

/**
 * Drops a trunk prefix from a number that cannot exist with it: Mexico's mobile prefixes, which ended in 2020
 * (`+52 1 55…`, `044 55…`), and the `stray` one of other countries.
 */
const withoutStrayPrefix = (reading: Reading, lib: NumberLibrary, stray: RegExp | string): Reading => {
  if (reading.kind !== 'number' || (reading.length === 'possible' && reading.exists)) return reading;
  const prefix = reading.callingCode === '52' ? /^(?:0?1|04[45])/ : stray;
  const shorter = readAgain(reading, nationalOf(reading).replace(prefix, ''), lib);
  return isValid(shorter) ? shorter : reading;
};

/** After a calling code, people write `(0)` also in countries that never had a trunk prefix (`+34 (0)612…`). */
const readInternational = (digits: string, lib: NumberLibrary): Reading =>
  withoutStrayPrefix(lib.read(`+${digits}`), lib, /^0/);

/**
 * The reading of someone who dials in `country`: what lacks a `+` is never taken for an international number. A `0` that
 * the country's plan does not know stays: it may tell of another country (London's `020 7946 0535` in the US).
 */
const readNational = (digits: string, country: string, lib: NumberLibrary): Reading => {
  const reading = lib.read(digits, country);
  if (reading.kind !== 'number' || reading.source !== 'guessed') return withoutStrayPrefix(reading, lib, '');
  return lib.read(`+${reading.callingCode}${digits}`);
};

/**
 * `00` is a `+`, except where the country's own plan has a valid number of that form. Some countries' own international
 * prefix is longer than `00` (Australia's `0011`), so that reading comes next.
 */
const readZeros = (digits: string, country: string | undefined, lib: NumberLibrary): Reading => {
  const own = country === undefined ? undefined : readNational(digits, country, lib);
  if (own?.kind === 'unloaded' || (isValid(own) && own.source === 'national')) return own;
  const plus = readInternational(digits.slice(2), lib);
  return isValid(own) && plus.kind !== 'unloaded' && !isValid(plus) ? own : plus;
};

export const readDigits = ({ digits, plus }: NumberText, country: string | undefined, lib: NumberLibrary): Reading => {
  if (plus) return readInternational(digits, lib);
  if (digits.startsWith('00')) return readZeros(digits, country, lib);
  return country === undefined ? { kind: 'unreadable', why: 'no-country' } : readNational(digits, country, lib);
};

/** What is wrong with the length; a trunk prefix that was not dropped for want of digits behind it counts for none. */
const lengthOf = (reading: NumberReading, lib: NumberLibrary): NumberReading['length'] => {
  const { length, exists } = reading;
  const national = nationalOf(reading);
  if (length !== 'possible' || exists || !national.startsWith('0')) return length;
  return readAgain(reading, national.slice(1), lib)?.length ?? length;
};

const fail = (reading: Exclude<Reading, Unloaded>, text: NumberText, lib: NumberLibrary): NumberError | undefined => {
  const why = reading.kind === 'unreadable' ? reading.why : lengthOf(reading, lib);
  if (why === 'short') return { kind: 'error', code: 'phone-too-short' };
  if (why === 'long' || (reading.kind === 'number' && reading.e164.length > MAX_E164_LENGTH)) {
    return { kind: 'error', code: 'phone-too-long' };
  }
  if (why === 'calling-code') {
    const digits = text.plus ? text.digits : text.digits.slice(2);
    return { kind: 'error', code: 'country-code-unknown', subject: `+${digits.slice(0, 3)}` };
  }
  return why === 'no-country' ? { kind: 'error', code: 'phone-invalid', subject: '+' } : undefined;
};

/**
 * Finds the one E.164 number in what a person typed, pasted or autofilled.
 *
 * @param country ISO 3166 code of the chosen country; without one, only international numbers can be read.
 */
export const parseNumber = (text: string, country: string | undefined, lib: NumberLibrary): ParsedNumber => {
  const chosen = country && lib.callingCodeOf(country) ? country : undefined;
  const typed = readText(text);
  if (typed.kind === 'error') return typed;
  const reading = readDigits(typed, chosen, lib);
  if (reading.kind === 'unloaded') return reading;
  const error = fail(reading, typed, lib);
  if (error) return error;
  const { e164, national, valid, callingCode, country: own, countries } = reading as NumberReading;
  const shown = chosen && lib.callingCodeOf(chosen) === callingCode ? chosen : own;
  return {
    kind: 'ok',
    e164,
    national,
    valid,
    countries: countries.length > 0 ? countries : lib.countriesOf(callingCode),
    ...(shown && { country: shown }),
    ...(typed.extension !== undefined && { extension: typed.extension }),
  };
};
