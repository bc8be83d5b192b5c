import { msg } from './msg.js';

/** What is said about a number that was read, in the form of messages.ts. */
export const PHONE_MESSAGES = {
  'phone.extension': msg('We left out the extension: {extension}. Text messages can’t reach extensions.', {
    id: 'phone.extension',
    desc: 'Extension = office extension number.',
  }),
  'country.unavailable': msg('The country list didn’t load. Type your number starting with +.', {
    id: 'country.unavailable',
    desc: 'Under the number field.',
  }),
} satisfies Record<string, string>;
