import { msg } from './msg.js';
import type { SmsLoginErrorCode } from '../errors.js';

/** What went wrong, in the form of messages.ts: one text for each code of an error, and one for a second case of it. */
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
  'error.phone-not-mobile': msg('This number can’t receive text messages. Use a mobile number.', {
    id: 'error.phone-not-mobile',
    desc: 'Landlines, premium numbers.',
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
  'error.captcha-required': msg('Complete the security check to continue.', {
    id: 'error.captcha-required',
    desc: 'The security check was left empty.',
  }),
  'error.captcha-wrong': msg('Those characters don’t match. Try the new picture.', {
    id: 'error.captcha-wrong',
    desc: 'A new picture has been loaded already.',
  }),
  'error.sms-failed': msg('The text message couldn’t be sent. Check the number.', {
    id: 'error.sms-failed',
    desc: 'common.wait or common.wait-later follows.',
  }),
  'error.sms-opted-out': msg(
    'This number opted out of our messages. Reply START to our last message, then try again.',
    {
      id: 'error.sms-opted-out',
      desc: 'Keep START in capitals and in English: it is a command.',
    },
  ),
  'error.signup-disabled': msg('New accounts aren’t open here. If you have an account, check the number.', {
    id: 'error.signup-disabled',
    desc: 'Must not say whether an account exists.',
  }),
  'error.blocked': msg('Sign-in is blocked for this number. Contact support if that’s a mistake.', {
    id: 'error.blocked',
    desc: 'Must not say why.',
  }),
  'error.misconfigured': msg('Sign-in isn’t working right now. The problem is on our side, not with your number.', {
    id: 'error.misconfigured',
    desc: '“Our” = the site’s.',
  }),
  'error.callback-not-allowed': msg('Sign-in can’t finish here because of a problem on our side. Contact support.', {
    id: 'error.callback-not-allowed',
    desc: '“Our” = the site’s. The person cannot solve this alone.',
  }),
  'error.cookies-blocked': msg('Your browser blocked a cookie that sign-in needs. Allow it, or use another browser.', {
    id: 'error.cookies-blocked',
    desc: 'Asks for a change of the browser’s settings, or another browser.',
  }),
  'error.timeout-sending': msg(
    'We got no answer, but the message may still arrive. Wait a minute before you try again.',
    {
      id: 'error.timeout-sending',
      desc: 'The request for a code took too long; the text message may come all the same.',
    },
  ),
  'error.server-error': msg('Something went wrong on our side.', {
    id: 'error.server-error',
    desc: '“Our” = the site’s.',
  }),
  'error.bad-response': msg(
    'We got an unexpected answer. On public Wi-Fi, open its sign-in page first, then try again.',
    {
      id: 'error.bad-response',
      desc: 'Public networks that answer with their own web page are the usual cause.',
    },
  ),
} satisfies Record<
  `error.${Exclude<SmsLoginErrorCode, 'offline' | 'timeout'>}` | 'error.timeout-sending' | 'error.phone-country',
  string
>;
