import {
  AsYouType,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type PhoneNumber,
} from 'libphonenumber-js/max';

/** Why no SMS goes to a number. The words are the client's error codes. */
export type PhoneRefusal =
  | { reason: 'phone_invalid' | 'phone_too_short' | 'phone_too_long' | 'phone_not_mobile' | 'country_code_unknown' }
  | { reason: 'country_not_allowed'; country?: string };

export type PhoneCheck = { phone: string } | PhoneRefusal;

// Numbers that cannot receive an SMS, or cost the person who reads it.
const WITHOUT_SMS = new Set(['FIXED_LINE', 'PREMIUM_RATE', 'TOLL_FREE', 'SHARED_COST', 'UAN', 'VOICEMAIL', 'PAGER']);

/**
 * Brings a number to E.164 before it becomes the key of anything, and refuses those no code can or may be sent to.
 * A possible number of unknown type is accepted: metadata ages.
 * @param countries ISO 3166 codes; undefined allows all
 */
export function checkPhone(input: string, countries: readonly string[] | undefined): PhoneCheck {
  const phone = toE164(input);
  if (!phone) return { reason: 'phone_invalid' };
  if (phone.length > 16) return { reason: 'phone_too_long' };
  const refusal = checkLength(phone);
  if (refusal) return refusal;
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed) return { reason: 'phone_invalid' };
  if (countries && !countriesOf(parsed).some((country) => countries.includes(country))) {
    return { reason: 'country_not_allowed', country: parsed.country };
  }
  if (WITHOUT_SMS.has(parsed.getType() ?? '')) return { reason: 'phone_not_mobile' };
  return { phone: parsed.number };
}

/** ISO 3166 code of the country of an E.164 number, or its calling code where that is not known: `DE`, `+1`. */
export function countryOf(phone: string): string {
  const parsed = parsePhoneNumberFromString(phone);
  return parsed?.country ?? `+${parsed?.countryCallingCode ?? ''}`;
}

/** Whether an E.164 number is one that is handed out. To be possible is less: how numbers begin may be, too. */
export function isHandedOut(phone: string): boolean {
  return parsePhoneNumberFromString(phone)?.isValid() === true;
}

/** Whether E.164 numbers begin so: not with the zero that is dialled within a country, as in +49 0151. */
export function isBeginning(text: string): boolean {
  const typed = new AsYouType();
  typed.input(text);
  const number = typed.getNumber()?.number;
  return number === undefined || number === text;
}

/** Unicode digits, full-width plus, spaces and punctuation all lead to the same key; undefined when it is no number. */
export function toE164(input: string): string | undefined {
  const text = toAsciiDigits(input)
    .replace(/[\p{Cf}\s().\-/\u2010-\u2015]/gu, '')
    .replace(/^[\uFF0B\uFE62]/u, '+');
  return /^\+\d+$/.test(text) ? text : undefined;
}

/** Every Unicode decimal digit as 0–9. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

// Unicode keeps decimal digits in unbroken runs whose length is a multiple of ten, each beginning with a zero.
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (point - first) % 10;
}

function checkLength(phone: string): PhoneRefusal | undefined {
  switch (validatePhoneNumberLength(phone)) {
    case undefined:
      return undefined;
    case 'TOO_SHORT':
      return { reason: 'phone_too_short' };
    case 'TOO_LONG':
      return { reason: 'phone_too_long' };
    case 'INVALID_COUNTRY':
      return { reason: 'country_code_unknown' };
    default:
      return { reason: 'phone_invalid' };
  }
}

function countriesOf(parsed: PhoneNumber): string[] {
  return parsed.country ? [parsed.country] : parsed.getPossibleCountries();
}
