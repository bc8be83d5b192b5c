import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Phone step', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

export const Empty = story(STATES.phone);
export const Filled = story(STATES.phoneFilled);
export const Prefilled = story(STATES.phonePrefilled);
export const OneCountry = story(STATES.phoneOneCountry);
export const TermsAndRemember = story(STATES.phoneTermsAndRemember);
export const Ticked = story(STATES.phoneTicked);
export const Sending = story(STATES.phoneSending);
export const Unusual = story(STATES.phoneUnusual);
export const DidYouMean = story(STATES.phoneDidYouMean);
export const ExtensionLeftOut = story(STATES.phoneExtension);
