import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Code step', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

/** The code has been sent. A new one can be had in a while. */
export const Waiting = story(STATES.code);
/** Some digits of the code are there. */
export const Partial = story(STATES.codePartial);
/** The server says how long its codes are, which have four to twelve digits. */
export const TenDigits = story(STATES.codeOfTenDigits);
/** The last digit was typed, which sends it, and no answer has come. */
export const Checking = story(STATES.codeChecking);
/** Who got no message can have a new one now. */
export const ResendReady = story(STATES.codeReady);
/** A new code has been asked for, and no answer has come. */
export const Resending = story(STATES.codeResending);
/** A new code has been sent. */
export const Resent = story(STATES.codeResent);
