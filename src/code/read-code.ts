import { toAsciiDigits } from '../digits.js';

/** One run of digits as people and messages group them: `123456`, `123 456`, `12-34-56`. */
const RUN = /\d+(?:[\s-]\d+)*/g;

/**
 * Reads a one-time code out of whatever was typed, pasted or filled in, such as `123 456`, `Your code is 123456` or
 * `١٢٣٤٥٦`. Leading zeros stay.
 *
 * @param length digits a whole code has
 * @returns the code in ASCII digits; if the text holds no whole code, all digits it does hold
 */
export function readCode(text: string, length: number): string {
  const runs = (toAsciiDigits(text).match(RUN) ?? []).map((run) => run.replace(/\D/g, ''));
  return runs.find((run) => run.length === length) ?? runs.join('');
}
