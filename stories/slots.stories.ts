import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'Make it yours/Slots', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

export const Logo = story(STATES.logo);
export const LogoInCodeStep = story(STATES.logoCode);
export const EachSlot = story(STATES.slots);
export const AfterSuccess = story(STATES.successSlot);
