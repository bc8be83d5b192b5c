import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Success', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

/** The page goes on to the app in a moment. */
export const SignedIn = story(STATES.success);
/** The app takes its time. Whoever does not want to wait for it has a link. */
export const SlowToLeave = story(STATES.successSlow);
