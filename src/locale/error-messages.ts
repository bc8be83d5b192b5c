import { msg } from './msg.js';
import type { SmsLoginErrorCode } from '../errors.js';

/**
 * What went wrong, in the form of messages.ts: a text for each code of an error that nobody else has to tell;
 * rare-messages.ts has the others.
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
  'error.phone-too-short': msg('This number is too short. Check for missing digits.', {
    id: 'error.phone-too-short',
    desc: 'Digits are missing.',
  }),
  'error.code-required': msg('Enter the whole code from the text message.', {
    id: 'error.code-required',
    desc: 'The code was empty or incomplete.',
  }),
  'error.timeout-sending': msg(
    'We got no answer, but the message may still arrive. Wait a minute before you try again.',
    {
      id: 'error.timeout-sending',
      desc: 'The request for a code took too long; the text message may come all the same.',
    },
  ),
} satisfies Partial<Record<`error.${SmsLoginErrorCode}` | 'error.timeout-sending', string>>;
