import type { SmsLoginErrorCode } from '../errors.js';
import type { ERROR_MESSAGES } from './error-messages.js';
import type { FIRST_MESSAGES } from './messages.js';
import { msg } from './msg.js';

/**
 * What few logins say, in the form of messages.ts: about unusual numbers, and what only a server can find wrong. They
 * come when it is said, so that nobody else loads them.
 */
export const RARE_MESSAGES = {
  'common.wait': msg('Try again in {time}.', {
    id: 'common.wait',
    desc: '{time} is a ready-made short duration (“24 sec”, “5 min”). Build the sentence so that no case ending is needed, e.g. “Wait before trying again: {time}.”',
  }),
  'common.wait-later': msg('Try again in a few minutes.', {
    id: 'common.wait-later',
    desc: 'Follows an error when the length of the wait is not known. Goes with common.wait.',
  }),
  'common.tries-left': msg('Tries left: {count}.', {
    id: 'common.tries-left',
    desc: 'Keep the “label: number” form. Never put the number before a noun (plurals).',
  }),
  'phone.unusual': msg('This doesn’t look like a mobile number ({country}). Check it, or send anyway.', {
    id: 'phone.unusual',
    desc: '{country} stays in brackets: no preposition, no case ending. “send anyway” must match phone.send-anyway.',
  }),
  'phone.send-anyway': msg('Send anyway', {
    id: 'phone.send-anyway',
    desc: 'Main button while phone.unusual is shown; both use the same words.',
  }),
  'phone.did-you-mean': msg('Did you mean {phone}?', {
    id: 'phone.did-you-mean',
    desc: '{phone} is always left to right.',
  }),
  'phone.extension': msg('We left out the extension: {extension}. Text messages can’t reach extensions.', {
    id: 'phone.extension',
    desc: 'Extension = office extension number.',
  }),
  'error.phone-country': msg('Choose your country or region, or start the number with +.', {
    id: 'error.phone-country',
    desc: 'The number could be of any country: neither was one chosen, nor does the number begin with a calling code.',
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
  'error.phone-not-mobile': msg('This number can’t receive text messages. Use a mobile number.', {
    id: 'error.phone-not-mobile',
    desc: 'Landlines, premium numbers.',
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
  'error.cookies-blocked': msg('Your browser blocked a cookie that sign‑in needs. Allow it, or use another browser.', {
    id: 'error.cookies-blocked',
    desc: 'Asks for a change of the browser’s settings, or another browser.',
  }),
  'error.server-error': msg('Something went wrong on our side.', {
    id: 'error.server-error',
    desc: '“Our” = the site’s.',
  }),
  // Hyphens that do not break (U+2011): half a word at the end of a line reads badly.
  'error.bad-response': msg(
    'We got an unexpected answer. On public Wi‑Fi, open its sign‑in page first, then try again.',
    {
      id: 'error.bad-response',
      desc: 'Public networks that answer with their own web page are the usual cause.',
    },
  ),
} satisfies Record<
  | `${'common' | 'phone'}.${string}`
  | 'error.phone-country'
  | Exclude<`error.${SmsLoginErrorCode}`, keyof typeof ERROR_MESSAGES | keyof typeof FIRST_MESSAGES>,
  string
>;
