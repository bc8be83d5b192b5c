const DIGIT = /\p{Nd}/u;

/**
 * The value of a decimal digit of any script. Unicode keeps the ten digits of a script together, in order and starting
 * at zero, so counting the digits before this one gives its value without a table (UAX #44, property Nd).
 */
const digitValue = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(point - before - 1))) before++;
  return String(before % 10);
};

/**
 * Turns a `tel:` URI (RFC 3966) into a plain number. A global `phone-context` is the missing front of a local number;
 * any other parameter but `ext` says nothing about the number.
 */
const unwrapUri = (text: string): string => {
  const context = /;phone-context=(\+\d+)/i.exec(text)?.[1] ?? '';
  const number = text
    .replace(/^tel:\s*/i, '')
    .replace(/;(?!ext=)[\w-]+=[^;]*/gi, '')
    .replace(/%20/g, ' ');
  return number.startsWith('+') ? number : context + number;
};

/**
 * Makes typed or pasted text plain before anything reads it: no invisible characters, ASCII digits, ASCII forms of
 * full-width characters, one kind of space and dash, no `tel:` URI around it. Meaning is left to {@link readText}.
 */
export const cleanText = (text: string): string =>
  unwrapUri(
    text
      .replace(/[\p{Cf}\ufe0f\u20e3]/gu, '')
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/[^\P{Nd}0-9]/gu, digitValue)
      .replace(/[\p{Pd}\u2212\u30fc]/gu, '-')
      .replace(/\s+/g, ' ')
      .trim(),
  );
