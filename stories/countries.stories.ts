import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Country view', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

/** The button with the country was pressed. What is in `preferred-countries` stands first. */
export const Open = story(STATES.countries);
/** By its name here, in English or in its own language, by its code or its calling code. */
export const Searching = story(STATES.countriesFound);
/** No country is called that. */
export const NoneFound = story(STATES.countriesNone);
