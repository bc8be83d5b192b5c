import type { ParsedNumber } from './parse.js';
import { readText } from './read-text.js';

const MIN_DIGITS = 8;
const MAX_DIGITS = 15;

/**
 * Reads a number while the library is not there: an international one of a possible length counts, and the server has
 * the last word. Nothing is known against it, so it is not called unusual.
 */
export const parseWithoutLibrary = (text: string): ParsedNumber => {
  const typed = readText(text);
  if (typed.kind === 'error') return typed;
  const zeros = !typed.plus && typed.digits.startsWith('00');
  if (!typed.plus && !zeros) return { kind: 'error', code: 'phone-invalid' };
  const digits = zeros ? typed.digits.slice(2) : typed.digits;
  if (digits.length < MIN_DIGITS) return { kind: 'error', code: 'phone-too-short' };
  if (digits.length > MAX_DIGITS) return { kind: 'error', code: 'phone-too-long' };
  return {
    kind: 'ok',
    e164: `+${digits}`,
    valid: true,
    ...(typed.extension !== undefined && { extension: typed.extension }),
  };
};
