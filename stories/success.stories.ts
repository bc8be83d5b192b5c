import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Success', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

export const SignedIn = story(STATES.success);
export const SlowToLeave = story(STATES.successSlow);
