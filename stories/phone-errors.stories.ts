import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Phone step, errors', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

/** Sent with nothing in the field. */
export const Required = story(STATES.phoneEmpty);
/** There is no number in what was typed. */
export const Invalid = story(STATES.phoneInvalid);
/** Fewer digits than numbers have in that country. */
export const TooShort = story(STATES.phoneTooShort);
/** More digits than numbers have in that country. */
export const TooLong = story(STATES.phoneTooLong);
/** No country is chosen, and the number begins with none. */
export const WithoutCountry = story(STATES.phoneWithoutCountry);
/** A calling code that no country has. */
export const UnknownCallingCode = story(STATES.phoneUnknownCallingCode);
/** A number of a country that is not in `countries`. */
export const CountryNotAllowed = story(STATES.phoneNotAllowed);
/** Sent without agreement to the terms (`require-terms`). */
export const TermsRequired = story(STATES.phoneTermsRequired);
/** The server says: this number gets no text messages. */
export const NotMobile = story(STATES.phoneNotMobile);
/** The server sends no more codes for now, and says for how long. */
export const RateLimited = story(STATES.phoneRateLimited);
/** The server has not answered in time. */
export const NoAnswer = story(STATES.phoneNoAnswer);
/** The server could not send the message. */
export const SmsFailed = story(STATES.phoneSmsFailed);
/** The owner of the number has asked for no more messages. */
export const OptedOut = story(STATES.phoneOptedOut);
/** A new number, where only known ones can sign in. */
export const SignupDisabled = story(STATES.phoneSignupDisabled);
/** The server no longer lets this number in. */
export const Blocked = story(STATES.phoneBlocked);
/** The developer’s mistake. What it is stands in the console, for it helps nobody else. */
export const Misconfigured = story(STATES.phoneMisconfigured);
/** There is no network. This message goes once there is one again. */
export const Offline = story(STATES.phoneOffline);
/** The server has failed. */
export const ServerError = story(STATES.phoneServerError);
/** What answers is not the server: a hotel’s Wi‑Fi, say. */
export const BadResponse = story(STATES.phoneBadResponse);
