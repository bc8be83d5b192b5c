import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'Make it yours/Slots', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

/** A logo above the heading. */
export const Logo = story(STATES.logo);
/** A logo in the code step. */
export const LogoInCodeStep = story(STATES.logoCode);
/** Slots of the first step: `logo`, `heading`, `intro`, `terms`, `footer`. */
export const EachSlot = story(STATES.slots);
/** The slot `success`, for an app that does not go on to another page. */
export const AfterSuccess = story(STATES.successSlot);
