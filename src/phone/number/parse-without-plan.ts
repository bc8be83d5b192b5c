import { callingCodeIn, countriesOf } from './countries.js';
import type { PhoneNumber } from './parse.js';
import { readText, type NumberError } from './read-text.js';

const MIN_DIGITS = 8;
const MAX_DIGITS = 15;

/**
 * Reads a number whose plan did not come: an international one of a possible length counts, and the server has the last
 * word. Nothing is known against it, so it is not called unusual. A national one cannot be read: its country's plan has
 * to be asked for again.
 */
export const parseWithoutPlan = (text: string): PhoneNumber | NumberError => {
  // Whoever writes a trunk prefix this way does not mean it to be dialled; mobile numbers have no other zero there.
  const typed = readText(text.replace(/\(\s*0\s*\)/, ''));
  if (typed.kind === 'error') return typed;
  const zeros = !typed.plus && typed.digits.startsWith('00');
  if (!typed.plus && !zeros) return { kind: 'error', code: 'timeout' };
  const digits = zeros ? typed.digits.slice(2) : typed.digits;
  if (digits.length < MIN_DIGITS) return { kind: 'error', code: 'phone-too-short' };
  if (digits.length > MAX_DIGITS) return { kind: 'error', code: 'phone-too-long' };
  return {
    kind: 'ok',
    e164: `+${digits}`,
    valid: true,
    countries: countriesOf(callingCodeIn(digits) ?? '') ?? [],
    ...(typed.extension !== undefined && { extension: typed.extension }),
  };
};
