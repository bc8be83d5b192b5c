import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Code step, errors', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

export const Missing = story(STATES.codeMissing);
export const Wrong = story(STATES.codeWrong);
export const Superseded = story(STATES.codeSuperseded);
export const Expired = story(STATES.codeExpired);
export const TooManyAttempts = story(STATES.codeTooManyAttempts);
export const RateLimited = story(STATES.codeRateLimited);
export const NoAnswer = story(STATES.codeNoAnswer);
export const Offline = story(STATES.codeOffline);
export const ServerError = story(STATES.codeServerError);
export const SignupDisabled = story(STATES.codeSignupDisabled);
export const Blocked = story(STATES.codeBlocked);
export const CookiesBlocked = story(STATES.codeCookiesBlocked);
export const CallbackNotAllowed = story(STATES.codeCallbackNotAllowed);
