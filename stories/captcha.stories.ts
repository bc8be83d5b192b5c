import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Security check', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

/** The server wants to know whether it is a person who asks. A picture like Auth0’s, which no screen reader can read. */
export const Asked = story(STATES.captcha);
/** Sent without the characters in the picture. */
export const Missing = story(STATES.captchaMissing);
/** Other characters than in the picture. There is a new picture. */
export const Wrong = story(STATES.captchaWrong);
/** A hook in the property `captcha` puts its own check in the place of the picture: hCaptcha, Turnstile, say. */
export const OwnCheck = story(STATES.captchaOwn);
