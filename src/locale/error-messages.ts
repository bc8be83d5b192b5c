import { msg } from './msg.js';
import type { SmsLoginErrorCode } from '../errors.js';

/**
 * What went wrong, in the form of messages.ts: a text for each code of an error that can be shown without asking
 * anybody, or often is; refusal-messages.ts has the others.
 */
export const ERROR_MESSAGES = {
  'error.phone-required': msg('Enter your mobile number.', {
    id: 'error.phone-required',
    desc: 'The field was empty.',
  }),
  'error.phone-invalid': msg('Check the number. Use digits only, and one number at a time.', {
    id: 'error.phone-invalid',
    desc: 'Letters, two numbers in one paste, anything that cannot be read as a number.',
  }),
  'error.phone-country': msg('Choose your country or region, or start the number with +.', {
    id: 'error.phone-country',
    desc: 'The number could be of any country: neither was one chosen, nor does the number begin with a calling code.',
  }),
  'error.phone-too-short': msg('This number is too short. Check for missing digits.', {
    id: 'error.phone-too-short',
    desc: 'Digits are missing.',
  }),
  'error.phone-too-long': msg('This number is too long. Check for extra digits.', {
    id: 'error.phone-too-long',
    desc: 'There are too many digits.',
  }),
  'error.country-code-unknown': msg('No country uses this calling code: {code}. Check the digits after the +.', {
    id: 'error.country-code-unknown',
    desc: '{code} is always left to right.',
  }),
  'error.country-not-allowed': msg(
    'We can’t send codes to this country or region: {country}. Use a different number.',
    {
      id: 'error.country-not-allowed',
      desc: '{country} stays after the colon, in the nominative.',
    },
  ),
  'error.terms-required': msg('Agree to the terms to continue.', {
    id: 'error.terms-required',
    desc: 'Do not say “tick” or “check” if the word is regional.',
  }),
  'error.code-required': msg('Enter the whole code from the text message.', {
    id: 'error.code-required',
    desc: 'The code was empty or incomplete.',
  }),
  'error.code-wrong': msg('That code isn’t right. Check the newest message and try again.', {
    id: 'error.code-wrong',
    desc: 'Do not say “invalid”.',
  }),
  'error.code-superseded': msg('That code was replaced by a newer one. Use the newest message.', {
    id: 'error.code-superseded',
    desc: '“Newest message” as in error.code-wrong.',
  }),
  'error.code-expired': msg('That code has expired. Send a new one to continue.', {
    id: 'error.code-expired',
    desc: 'The button below it says code.resend.',
  }),
  'error.too-many-attempts': msg('Too many wrong codes, so this one no longer works. Send a new code to continue.', {
    id: 'error.too-many-attempts',
    desc: 'The button below it says code.resend.',
  }),
  'error.rate-limited': msg('Too many requests for now.', {
    id: 'error.rate-limited',
    desc: 'Do not blame the person: someone else may share the address.',
  }),
  'error.timeout-sending': msg(
    'We got no answer, but the message may still arrive. Wait a minute before you try again.',
    {
      id: 'error.timeout-sending',
      desc: 'The request for a code took too long; the text message may come all the same.',
    },
  ),
} satisfies Partial<Record<`error.${SmsLoginErrorCode}` | 'error.timeout-sending' | 'error.phone-country', string>>;
