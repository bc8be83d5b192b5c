const DIGIT = /\p{Nd}/u;

/**
 * Maps the decimal digits of every script (Unicode category Nd) to ASCII; everything else stays.
 * Needs no table: Unicode encodes decimal digits in unbroken runs of ten, zero first (UAX #44, General_Category Nd).
 */
export function toAsciiDigits(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (char) => {
    if (!DIGIT.test(char)) return char;
    const point = char.codePointAt(0) ?? 0;
    let first = point;
    while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
    return String((point - first) % 10);
  });
}
