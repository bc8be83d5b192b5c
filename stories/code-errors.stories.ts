import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Code step, errors', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

/** Sent without a code. */
export const Missing = story(STATES.codeMissing);
/** Another code than in the message. */
export const Wrong = story(STATES.codeWrong);
/** The code of the message before the newest one. */
export const Superseded = story(STATES.codeSuperseded);
/** The code has run out: codes live for minutes. */
export const Expired = story(STATES.codeExpired);
/** Too many wrong codes: only a new one helps, once it can be had. */
export const TooManyAttempts = story(STATES.codeTooManyAttempts);
/** The server takes no more codes for now, and says for how long. */
export const RateLimited = story(STATES.codeRateLimited);
/** The server has not answered in time. */
export const NoAnswer = story(STATES.codeNoAnswer);
/** There is no network. This message goes once there is one again. */
export const Offline = story(STATES.codeOffline);
/** The server has failed. */
export const ServerError = story(STATES.codeServerError);
/** A new number, where only known ones can sign in. */
export const SignupDisabled = story(STATES.codeSignupDisabled);
/** The server no longer lets this number in. */
export const Blocked = story(STATES.codeBlocked);
/** The code was right, but the browser sends Auth0 none of its cookies; see docs/auth0.md. */
export const CookiesBlocked = story(STATES.codeCookiesBlocked);
/** The code was right, and the server may not send people back to this page. The console says more. */
export const CallbackNotAllowed = story(STATES.codeCallbackNotAllowed);
