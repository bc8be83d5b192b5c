import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Code step', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

export const Waiting = story(STATES.code);
export const Partial = story(STATES.codePartial);
export const TenDigits = story(STATES.codeOfTenDigits);
export const Checking = story(STATES.codeChecking);
export const ResendReady = story(STATES.codeReady);
export const Resending = story(STATES.codeResending);
export const Resent = story(STATES.codeResent);
