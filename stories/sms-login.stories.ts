import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { SmsLogin } from '../src/sms-login.js';
import { appeared, CODE, failure, PHONE, stage, tried } from './stage.js';
import type { Stage } from './stage.js';

const meta: Meta = { title: 'sms-login', component: 'sms-login' };
// Storybook reads a default export from each file of stories.
export default meta;

const story = (scene: Stage): StoryObj => ({ render: () => stage(scene) });
const sent = { expiresIn: 180, resendAfter: 24 };

const send = (element: SmsLogin): Promise<void> => tried(element.sendCode(PHONE));
const check = async (element: SmsLogin): Promise<void> => {
  await send(element);
  await tried(element.verifyCode(CODE));
};

const refused = (error: ReturnType<typeof failure>): StoryObj =>
  story({ starts: [sent], verifies: [error], play: check });

export const PhoneEmpty = story({ props: { country: 'GB' } });
export const PhoneFilled = story({ props: { country: 'GB', phone: '07400 123456' } });
export const PhoneTooShort = story({ play: (element) => tried(element.sendCode('+44 7400 12')) });
const typed =
  (text: string) =>
  async (element: SmsLogin): Promise<void> => {
    element.phone = text;
    await element.updateComplete;
    element.shadowRoot?.querySelector('form')?.requestSubmit();
  };
const countries = (props: Partial<SmsLogin>, query = ''): StoryObj =>
  story({
    props: { country: 'GB', ...props },
    play: async (element) => {
      element.shadowRoot?.querySelector<HTMLElement>('[part~=country]')?.click();
      const field = await appeared<HTMLInputElement>(element, '[part~=country-search]');
      field.value = query;
      if (query) field.dispatchEvent(new Event('input'));
    },
  });

export const PhoneUnusual = story({ props: { country: 'GB' }, play: typed('020 7946 0958') });
export const PhoneDidYouMean = story({ props: { country: 'GB' }, play: typed('447400123456') });
export const PhoneExtension = story({ props: { country: 'US', phone: '(201) 555-0123 x456' } });
export const PhoneNotAllowed = story({ props: { countries: 'GB IE' }, play: typed('+31 6 12345678') });
export const PhoneTerms = story({
  props: { country: 'GB', requireTerms: true, remember: true },
  play: typed('07400 123456'),
});
export const Countries = countries({ preferredCountries: 'GB IE' });
export const CountriesFound = countries({}, 'united');
export const CountriesNone = countries({}, 'atlantis');
export const CountriesArabic = countries({ lang: 'ar' });
export const PhoneRateLimited = story({ starts: [failure('rate-limited', { retryAfter: 42 })], play: send });
export const PhoneHaveCode = story({ starts: [failure('timeout')], play: send });
/** Drawn by us: what Auth0 sends looks like this. */
const picture = {
  provider: 'auth0',
  image: `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 64"><text x="24" y="44" font-size="36" font-family="serif" rotate="9 -12 14 -6" fill="#445">4 f 7 q</text></svg>',
  )}`,
};
export const Captcha = story({ starts: [failure('captcha-required')], challenge: picture, play: send });
export const CaptchaWrong = story({
  starts: [failure('captcha-required'), failure('captcha-wrong')],
  challenge: picture,
  play: async (element) => {
    await send(element);
    const field = await appeared<HTMLInputElement>(element, '[part~=captcha-input]');
    field.value = '4f7g';
    field.dispatchEvent(new Event('input'));
    await send(element);
  },
});
export const PhoneSending = story({ play: send });
export const CodeWaiting = story({ starts: [sent], play: send });
export const CodeReady = story({ starts: [{ resendAfter: 0 }], play: send });
export const CodeChecking = story({ starts: [sent], play: check });
export const CodeWrong = refused(failure('code-wrong', { attemptsLeft: 2 }));
export const CodeExpired = refused(failure('code-expired'));
export const CodeTooManyAttempts = refused(failure('too-many-attempts'));
export const CodeOffline = refused(failure('offline'));
export const CodeResent = story({
  starts: [{ resendAfter: 0 }, sent],
  play: async (element) => {
    await send(element);
    await send(element);
  },
});
export const Success = story({ starts: [sent], verifies: [{}], play: check });
export const Dark = story({ props: { theme: 'dark', country: 'GB' } });
export const German = story({ props: { lang: 'de' }, starts: [sent], play: send });
export const Arabic = story({ props: { lang: 'ar', country: 'EG' } });
export const Dialog = story({ props: { inline: false, open: true, country: 'GB' } });
export const Trigger = story({ props: { inline: false } });
