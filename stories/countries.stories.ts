import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Country view', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

export const Open = story(STATES.countries);
export const Searching = story(STATES.countriesFound);
export const NoneFound = story(STATES.countriesNone);
