import { msg } from './msg.js';

/** What is said about a number that was read, in the form of messages.ts. */
export const PHONE_MESSAGES = {
  'country.unavailable': msg('The country list didn’t load. Type your number starting with +.', {
    id: 'country.unavailable',
    desc: 'Under the number field.',
  }),
} satisfies Record<string, string>;
