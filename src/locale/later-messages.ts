import { CODE_MESSAGES } from './code-messages.js';
import { ERROR_MESSAGES } from './error-messages.js';

/** The texts that come with the rest of the login. */
export const LATER_MESSAGES = { ...CODE_MESSAGES, ...ERROR_MESSAGES };
