import { parseNumber } from './parse.js';
import { readText } from './read-text.js';
import type { NumberLibrary } from './reading.js';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** `+447400123456` → `+44 7400 123456`; what would be read as another number comes back as it is. */
export const formatInternational = (e164: string, lib: NumberLibrary): string => {
  const reading = lib.read(e164);
  return reading.kind === 'number' && reading.e164 === e164 ? reading.international : e164;
};

/**
 * A whole number in the groups of its plan and in ASCII digits. A national number stays national, with exactly the digits
 * that were typed: with or without its trunk prefix. Undefined for what cannot be read, or has no groups in its plan.
 */
export const formatField = (text: string, country: string | undefined, lib: NumberLibrary): string | undefined => {
  const typed = readText(text);
  const parsed = parseNumber(text, country, lib);
  if (typed.kind === 'error' || parsed.kind !== 'ok' || parsed.extension !== undefined) return undefined;
  const international = formatInternational(parsed.e164, lib);
  const withoutCode = international.replace(/^\+\d+ /, '');
  if (/^\+?\d+$/.test(withoutCode)) return undefined;
  if (typed.plus) return international;
  return [parsed.national ?? '', withoutCode].find((shape) => digitsOf(shape) === typed.digits);
};

/** For logs: `+44 7400 123456` → `+44 •••• •••456`. An ungrouped number keeps its last three digits only. */
export const maskNumber = (number: string): string => {
  const code = /^\+\d{1,3} /.exec(number)?.[0] ?? '';
  return code + number.slice(code.length).replace(/\d(?=(?:\D*\d){3})/g, '•');
};
