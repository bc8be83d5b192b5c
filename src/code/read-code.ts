import { toAsciiDigits } from '../digits.js';

/**
 * Where a code may stand, the likeliest first: where a message says it for the browser (`@example.com #123456`, WICG
 * origin-bound one-time codes), in one piece, and as people group it (`123 456`, `12-34-56`).
 */
const PLACES = [/#\d+/g, /\d+/g, /\d+(?:[\s-]\d+)*/g];

/**
 * Reads a one-time code out of whatever was typed, pasted or filled in, such as `123 456`, `Your code is 123456` or
 * `١٢٣٤٥٦`. Leading zeros stay. Of several that may be it, none is guessed.
 *
 * @param length digits a whole code has
 * @returns the code in ASCII digits; if the text does not hold just one, all digits it does hold
 */
export function readCode(text: string, length: number): string {
  const ascii = toAsciiDigits(text);
  for (const place of PLACES) {
    const runs = new Set((ascii.match(place) ?? []).map(digitsOf).filter((run) => run.length === length));
    if (runs.size > 1) break;
    for (const code of runs) return code;
  }
  return digitsOf(ascii);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
