import { parseNumber } from './parse.js';
import { readText } from './read-text.js';
import type { NumberLibrary } from './reading.js';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** `+447400123456` → `+44 7400 123456`; anything unreadable comes back as it is. */
export const formatInternational = (e164: string, lib: NumberLibrary): string => {
  const reading = lib.read(e164);
  return reading.kind === 'number' ? reading.international : e164;
};

/**
 * The text for the field when the person leaves it: grouped and in ASCII digits, but with exactly the digits that were
 * typed. A national number stays national, with or without its trunk prefix; what cannot be read stays as it is.
 */
export const formatField = (text: string, country: string | undefined, lib: NumberLibrary): string => {
  const typed = readText(text);
  const parsed = parseNumber(text, country, lib);
  if (typed.kind === 'error' || parsed.kind !== 'ok' || parsed.extension !== undefined) return text;
  const international = formatInternational(parsed.e164, lib);
  if (typed.plus) return international;
  const withoutCode = international.replace(/^\+\d+ /, '');
  return [parsed.national ?? '', withoutCode].find((shape) => digitsOf(shape) === typed.digits) ?? text;
};

/** For logs: `+44 7400 123456` → `+44 •••• •••456`. An ungrouped number keeps its last three digits only. */
export const maskNumber = (number: string): string => {
  const code = /^\+\d{1,3} /.exec(number)?.[0] ?? '';
  return code + number.slice(code.length).replace(/\d(?=(?:\D*\d){3})/g, '•');
};
