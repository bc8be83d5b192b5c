import type { SmsLoginErrorCode, SmsLoginErrorDetails } from '../src/errors.js';
import type { SmsLogin } from '../src/sms-login.js';
import type { CaptchaHook, Challenge, StartResult, VerifyResult } from '../src/transport/transport.js';

/** How a request ends: with a result, with a failure as the server reports it, or never. */
export type Outcome<Result> =
  Result | { readonly failure: SmsLoginErrorCode; readonly details?: SmsLoginErrorDetails } | 'never';

/** A button is pressed, by its part; or a text is put into the field of an id. */
export type Action = { readonly press: string } | { readonly field: string; readonly text: string };

/** One state of an element, and how it gets there. */
export interface State {
  readonly props?: Partial<SmsLogin>;
  /** What stands in the element: HTML. */
  readonly slots?: string;
  /** How each request for a code ends, one after the other. */
  readonly starts?: readonly Outcome<StartResult>[];
  readonly verifies?: readonly Outcome<VerifyResult>[];
  /** The security checks that the server asks for, one after the other. */
  readonly challenges?: readonly Challenge[];
  readonly play?: readonly Action[];
  /** Milliseconds that somebody waits: longer times stand still. */
  readonly waits?: number;
  /** What tells that the state is there: a selector of something with words. */
  readonly shows: string;
}

const SENT: StartResult = { expiresIn: 180, resendAfter: 24 };
const READY: StartResult = { expiresIn: 180, resendAfter: 0 };
const HINT = '[part~=hint]';
const NOTICE = '[part~=notice]';
const WARNING = '[part~=warning]';
const ERROR = '[part~=error]';
const BUSY = '[part~=busy]';
const CODE = '[part~=code-input]';

const submit: Action = { press: 'submit' };
const phone = (text: string): Action => ({ field: 'phone', text });
const code = (text: string): Action => ({ field: 'code', text });
const search = (text: string): readonly Action[] => [{ press: 'country' }, { field: 'country-search', text }];

const send: readonly Action[] = [phone('+447400123456'), submit];
const sent = { starts: [SENT], play: send };
const failing = (failure: SmsLoginErrorCode, details: SmsLoginErrorDetails = {}) => ({ failure, details });
const entered = (text: string): State => ({ play: [phone(text), submit], shows: ERROR });

/** A code is refused. */
const refused = (failure: SmsLoginErrorCode, details: SmsLoginErrorDetails = {}): State => ({
  ...sent,
  verifies: [failing(failure, details)],
  play: [...send, code('491820')],
  shows: ERROR,
});

/** A code is not sent. */
const unsent = (failure: SmsLoginErrorCode, details: SmsLoginErrorDetails = {}): State => ({
  starts: [failing(failure, details)],
  play: send,
  shows: ERROR,
});

/** A security check with a picture. Drawn by us: what Auth0 sends looks like this. */
function pictured(characters: string, line: string): Challenge {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 64"><g fill="none" stroke="#445" stroke-width="4" stroke-linecap="round"><path d="${characters}"/><path d="${line}" stroke="#99a"/></g></svg>`;
  return { provider: 'auth0', image: `data:image/svg+xml,${encodeURIComponent(svg)}` };
}
const captcha = {
  challenges: [
    pictured(
      'M40 16 30 38h20M44 30v18M74 18c-7-3-11 1-11 6v24M57 30h14M92 20l18-2-10 32M142 40a9 9 0 1 1 2-9v26',
      'M16 44 164 22',
    ),
    pictured(
      'M30 18l6 30 8-22 8 22 6-30M78 30l16 18M94 30 78 48M118 16v32M118 34l14-12M118 34l14 14M152 20h-12v12c14-4 16 16 0 15',
      'M16 24 164 42',
    ),
  ],
  shows: '[part~=captcha]',
};

/** Stands for what a provider of such checks draws. */
const ownCheck: CaptchaHook = async (_challenge, { container }) => {
  container.innerHTML = '<label class="own"><input type="checkbox" /> <bdi>I am a person</bdi></label>';
  return new Promise(() => undefined);
};

const LOGO =
  '<svg slot="logo" role="img" aria-label="Northwind" width="122" height="28" viewBox="0 0 122 28"><rect width="28" height="28" rx="7" fill="#e0245e"/><path d="M8 20V8l12 12V8" fill="none" stroke="#fff" stroke-width="2.5"/><rect x="38" y="9" width="84" height="10" rx="5" fill="currentcolor"/></svg>';

/** Every state that an element can be in. */
export const STATES = {
  trigger: { props: { inline: false }, shows: '[part~=trigger]' },

  phone: { shows: HINT },
  phoneFilled: { play: [phone('07400 123456')], shows: HINT },
  phonePrefilled: { props: { phone: '+31 6 12345678' }, shows: HINT },
  phoneEmpty: { play: [submit], shows: ERROR },
  phoneInvalid: entered('ask me'),
  phoneTooShort: entered('+44 7400 12'),
  phoneTooLong: entered('+44 7400 123456 7890 12'),
  phoneWithoutCountry: { ...entered('7400 123456'), props: { country: '', countries: 'GB FR' } },
  phoneUnknownCallingCode: entered('+999 123456'),
  phoneNotAllowed: { ...entered('+31 6 12345678'), props: { countries: 'GB IE' } },
  phoneUnusual: { play: [phone('020 7946 0958'), submit], shows: WARNING },
  phoneDidYouMean: { play: [phone('447400123456'), submit], shows: '[part~=suggestion]' },
  phoneExtension: { play: [phone('07400 123456 x456')], shows: NOTICE },
  phoneOneCountry: { props: { countries: 'GB' }, shows: HINT },
  phoneTermsAndRemember: {
    props: { requireTerms: true, remember: true },
    play: [{ press: 'checkbox' }],
    shows: '[part~=checkbox] :checked',
  },
  phoneTermsRequired: { props: { requireTerms: true }, play: [phone('07400 123456'), submit], shows: ERROR },
  phoneSending: { starts: ['never'], play: send, shows: BUSY },
  phoneNotMobile: unsent('phone-not-mobile'),
  phoneRateLimited: unsent('rate-limited', { retryAfter: 42 }),
  phoneNoAnswer: unsent('timeout'),
  phoneSmsFailed: unsent('sms-failed'),
  phoneOptedOut: unsent('sms-opted-out'),
  phoneSignupDisabled: unsent('signup-disabled'),
  phoneBlocked: unsent('blocked'),
  phoneMisconfigured: unsent('misconfigured'),
  phoneOffline: unsent('offline'),
  phoneServerError: unsent('server-error'),
  phoneBadResponse: unsent('bad-response'),

  countries: {
    props: { preferredCountries: 'GB IE' },
    play: [{ press: 'country' }],
    shows: '[part~=country-option]:nth-child(245)',
  },
  countriesFound: { play: search('united'), shows: '[part~=country-option]' },
  countriesNone: { play: search('atlantis'), shows: '.none' },

  captcha: { ...captcha, starts: [failing('captcha-required')], play: send },
  captchaMissing: { ...captcha, starts: [failing('captcha-required')], play: [...send, submit], shows: ERROR },
  captchaWrong: {
    ...captcha,
    starts: [failing('captcha-required'), failing('captcha-wrong')],
    play: [...send, { field: 'captcha', text: '4F7g' }, submit],
    shows: ERROR,
  },
  captchaOwn: {
    props: { captcha: ownCheck },
    starts: [failing('captcha-required')],
    challenges: [{ provider: 'auth0_v2', siteKey: 'northwind' }],
    play: send,
    shows: '[part~=captcha]',
  },

  code: { ...sent, shows: CODE },
  codePartial: { ...sent, play: [...send, code('491')], shows: CODE },
  codeOfTenDigits: {
    ...refused('code-wrong'),
    starts: [{ ...SENT, codeLength: 10 }],
    play: [...send, code('4918207356')],
  },
  codeChecking: { ...sent, verifies: ['never'], play: [...send, code('491820')], shows: BUSY },
  codeMissing: { ...sent, play: [...send, submit], shows: ERROR },
  codeWrong: refused('code-wrong', { attemptsLeft: 2 }),
  codeSuperseded: refused('code-superseded'),
  codeExpired: { ...refused('code-expired'), starts: [READY] },
  codeTooManyAttempts: refused('too-many-attempts'),
  codeRateLimited: refused('rate-limited', { retryAfter: 42 }),
  codeNoAnswer: refused('timeout'),
  codeOffline: refused('offline'),
  codeServerError: refused('server-error'),
  codeSignupDisabled: refused('signup-disabled'),
  codeBlocked: refused('blocked'),
  codeCookiesBlocked: refused('cookies-blocked'),
  codeCallbackNotAllowed: refused('callback-not-allowed'),
  codeReady: { starts: [READY], play: send, shows: '[part~=resend]' },
  codeResending: { starts: [READY, 'never'], play: [...send, { press: 'resend' }], shows: BUSY },
  codeResent: { starts: [READY, SENT], play: [...send, { press: 'resend' }], shows: NOTICE },

  success: { ...sent, verifies: [{}], play: [...send, code('491820')], shows: '[part~=success]' },
  // Nothing comes of going to a place in the same page, as little as of a way that takes too long.
  successSlow: {
    ...sent,
    verifies: [{ redirectTo: '#next' }],
    play: [...send, code('491820')],
    waits: 5000,
    shows: '[part~=continue]',
  },

  logo: { slots: LOGO, shows: HINT },
  logoCode: { ...sent, slots: LOGO, shows: CODE },
  slots: {
    props: { requireTerms: true },
    slots: `${LOGO}
      <span slot="heading">Welcome back</span>
      <span slot="intro" dir="auto">Your number is all we ask for. We never sell it.</span>
      <span slot="terms" dir="auto">I agree to the <a href="#terms">house rules</a></span>
      <span slot="footer" dir="auto">Protected by our own SMS server. <a href="#privacy">Privacy</a></span>`,
    shows: '[part~=footer]',
  },
  successSlot: {
    ...sent,
    verifies: [{}],
    play: [...send, code('491820')],
    slots: '<p slot="success" dir="auto">Your table is booked. Go back to the kiosk.</p>',
    shows: '[part~=success]',
  },
} satisfies Record<string, State>;
