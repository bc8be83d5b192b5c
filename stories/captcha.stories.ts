import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Security check', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

export const Asked = story(STATES.captcha);
export const Missing = story(STATES.captchaMissing);
export const Wrong = story(STATES.captchaWrong);
