import { CODE_MESSAGES } from './code-messages.js';
import { ERROR_MESSAGES } from './error-messages.js';
import { PHONE_MESSAGES } from './phone-messages.js';

/** The texts that come with the rest of the login. */
export const LATER_MESSAGES = { ...PHONE_MESSAGES, ...CODE_MESSAGES, ...ERROR_MESSAGES };
