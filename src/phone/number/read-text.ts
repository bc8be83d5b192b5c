import type { SmsLoginErrorCode } from '../../errors.js';
import { cleanText } from './clean.js';

export interface NumberError {
  kind: 'error';
  code: SmsLoginErrorCode;
  /** What the text of the error names: the unknown calling code, with its `+`; a lone `+` where one is missing. */
  subject?: string;
  /** E.164 that the person may have meant; see suggest.ts. To be offered, never applied. */
  suggestion?: string | undefined;
}

/** What stands in the text, before anyone knows whose number it is. */
export interface NumberText {
  kind: 'text';
  /** Only ASCII digits. */
  digits: string;
  /** Whether a `+` came before the first digit. */
  plus: boolean;
  /** Digits behind `x`, `ext.`, `#` and the like; an SMS cannot reach them. */
  extension?: string;
}

const EXTENSION = /[ ,;-]*(?:ext(?:ension|n)?|доб|x|#)[.:= ]*(\d{1,7})#?$/iu;
const MIN_DIGITS_OF_A_NUMBER = 7;

/** No way to write one number is longer; what is, is not worth the time that looking through it takes. */
const MAX_LENGTH = 250;

/** Two of the same shape, each too long for a part of a number: `07400 123456 07400 123457`. */
const isTwice = (text: string): boolean => /^((?:[^0]*0){7,}[^0]*?)[ ,;/-]+\1$/.test(text.replace(/\d/g, '0'));

const looksLikeTwo = (text: string): boolean =>
  isTwice(text) ||
  /\d.*\+/.test(text) ||
  text.split(/[ /]/).filter((part) => part.replace(/\D/g, '').length >= MIN_DIGITS_OF_A_NUMBER).length > 1;

/** The text without what an SMS cannot reach. */
export const withoutExtension = (text: string): string => cleanText(text).replace(EXTENSION, '');

/** Reads one phone number's characters out of any text, or says why there is not exactly one. */
export const readText = (text: string): NumberText | NumberError => {
  if (text.length > MAX_LENGTH) return { kind: 'error', code: 'phone-too-long' };
  const clean = cleanText(text);
  if (!clean) return { kind: 'error', code: 'phone-required' };
  const extension = EXTENSION.exec(clean)?.[1];
  const number = extension === undefined ? clean : withoutExtension(clean);
  const digits = number.replace(/\D/g, '');
  if (!digits || /[^\d+ \-./()[\]~]/.test(number) || looksLikeTwo(number)) {
    return { kind: 'error', code: 'phone-invalid' };
  }
  return { kind: 'text', digits, plus: number.includes('+'), ...(extension !== undefined && { extension }) };
};
