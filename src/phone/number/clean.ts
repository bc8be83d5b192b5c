import { toAsciiDigits } from '../../digits.js';

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
    toAsciiDigits(text)
      .replace(/[\p{Cf}\ufe0f\u20e3]/gu, '')
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/[\p{Pd}\u2212\u30fc]/gu, '-')
      .replace(/\s+/g, ' ')
      .trim(),
  );
