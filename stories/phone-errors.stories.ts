import type { Meta } from '@storybook/web-components-vite';
import { STATES } from './states.js';
import { story } from './story.js';

const meta: Meta = { title: 'States/Phone step, errors', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

export const Required = story(STATES.phoneEmpty);
export const Invalid = story(STATES.phoneInvalid);
export const TooShort = story(STATES.phoneTooShort);
export const TooLong = story(STATES.phoneTooLong);
export const WithoutCountry = story(STATES.phoneWithoutCountry);
export const UnknownCallingCode = story(STATES.phoneUnknownCallingCode);
export const CountryNotAllowed = story(STATES.phoneNotAllowed);
export const TermsRequired = story(STATES.phoneTermsRequired);
export const NotMobile = story(STATES.phoneNotMobile);
export const RateLimited = story(STATES.phoneRateLimited);
export const NoAnswer = story(STATES.phoneNoAnswer);
export const SmsFailed = story(STATES.phoneSmsFailed);
export const OptedOut = story(STATES.phoneOptedOut);
export const SignupDisabled = story(STATES.phoneSignupDisabled);
export const Blocked = story(STATES.phoneBlocked);
export const Misconfigured = story(STATES.phoneMisconfigured);
export const Offline = story(STATES.phoneOffline);
export const ServerError = story(STATES.phoneServerError);
export const BadResponse = story(STATES.phoneBadResponse);
