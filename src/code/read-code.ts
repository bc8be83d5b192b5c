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
  const ascii = toAsciiDigits(text);
  // Dates and other numbers may stand beside it, so what is in one piece comes first.
  const runs = [/\d+/g, RUN].flatMap((pattern) => ascii.match(pattern) ?? []).map(digitsOf);
  return runs.find((run) => run.length === length) ?? digitsOf(ascii);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
