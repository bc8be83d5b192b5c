import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Phone step', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

/** How it begins. The country is the one of the attribute `country`, or a guess by language and time zone. */
export const Empty = story(STATES.phone);
/** A number, grouped as it is written in its country. */
export const Filled = story(STATES.phoneFilled);
/** The app knows the number: `phone`. Its country comes with it. */
export const Prefilled = story(STATES.phonePrefilled);
/** With one country in `countries`, there is none to choose. */
export const OneCountry = story(STATES.phoneOneCountry);
/** `require-terms` and `remember`, one of them ticked. */
export const TermsAndRemember = story(STATES.phoneTermsAndRemember);
/** The code has been asked for, and no answer has come. */
export const Sending = story(STATES.phoneSending);
/** A landline, as it seems. Whoever presses the button once more means it. */
export const Unusual = story(STATES.phoneUnusual);
/** The calling code was typed without its plus. One press mends it. */
export const DidYouMean = story(STATES.phoneDidYouMean);
/** No text message gets to an extension, so that it is left out, and said. */
export const ExtensionLeftOut = story(STATES.phoneExtension);
