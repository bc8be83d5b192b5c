import type { SmsLoginErrorCode, SmsLoginErrorDetails } from '../../../src/errors.js';

/** How a request ends: with a result, with a failure, or never. */
export type Outcome =
  object | { readonly failure: SmsLoginErrorCode; readonly details?: SmsLoginErrorDetails } | 'never';

/** One state of an element, and how it gets there. */
export interface State {
  readonly props?: Readonly<Record<string, string | boolean>>;
  readonly starts?: readonly Outcome[];
  readonly verifies?: readonly Outcome[];
  /** What is done one after the other: a button is pressed by its part, or a text is put into the field of an id. */
  readonly play?: readonly ({ readonly press: string } | { readonly field: string; readonly text: string })[];
  /** The text that tells that it is there. */
  readonly shows: string;
}

const HINT = 'Message and data rates may apply.';
const SENT = { expiresIn: 180, resendAfter: 24 };
const READY = { expiresIn: 180, resendAfter: 0 };
const submit = { press: 'submit' } as const;
const phone = (text: string) => ({ field: 'phone', text }) as const;
const code = (text: string) => ({ field: 'code', text }) as const;
const picture = { provider: 'auth0', image: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>' };

const send = [phone('+447400123456'), submit];
const sent = { starts: [SENT], play: send };
const failing = (failure: SmsLoginErrorCode, details: SmsLoginErrorDetails = {}): Outcome => ({ failure, details });
const refused = (failure: SmsLoginErrorCode, shows: string, details: SmsLoginErrorDetails = {}): State => ({
  ...sent,
  verifies: [failing(failure, details)],
  play: [...send, code('491820')],
  shows,
});
const unsent = (failure: SmsLoginErrorCode, shows: string, details: SmsLoginErrorDetails = {}): State => ({
  starts: [failing(failure, details)],
  play: send,
  shows,
});

/** Every state that an element can be in, by name. */
export const STATES: Readonly<Record<string, State>> = {
  trigger: { props: { inline: false }, shows: 'Sign in with your phone' },
  phone: { shows: HINT },
  'phone-filled': { play: [phone('07400 123456')], shows: HINT },
  'phone-error': { play: [phone('+44 7400 12'), submit], shows: 'This number is too short.' },
  'phone-warning': { play: [phone('020 7946 0958'), submit], shows: 'This doesn’t look like a mobile number' },
  'phone-did-you-mean': { play: [phone('447400123456'), submit], shows: 'Did you mean' },
  'phone-extension': {
    play: [phone('07400 123456 x456'), submit],
    starts: ['never'],
    shows: 'We left out the extension',
  },
  'phone-fixed': { props: { countries: 'GB' }, shows: '+44' },
  'phone-not-allowed': {
    props: { countries: 'GB IE' },
    play: [phone('+31 6 12345678'), submit],
    shows: 'We can’t send codes to',
  },
  'terms-and-remember': { props: { requireTerms: true, remember: true }, shows: 'I agree to' },
  'terms-missing': {
    props: { requireTerms: true },
    play: [phone('07400 123456'), submit],
    shows: 'Agree to the terms',
  },
  sending: { starts: ['never'], play: send, shows: 'Sending the code…' },
  'phone-rate-limited': unsent('rate-limited', 'I already have a code', { retryAfter: 42 }),
  offline: unsent('offline', 'You’re offline.'),
  misconfigured: unsent('misconfigured', 'Sign-in isn’t working right now.'),
  captcha: {
    starts: [failing('captcha-required')],
    play: send,
    shows: 'Can’t read it?',
  },
  'captcha-wrong': {
    starts: [failing('captcha-required'), failing('captcha-wrong')],
    play: [...send, { field: 'captcha', text: '4F7q' }, submit],
    shows: 'Those characters don’t match.',
  },
  countries: { props: { preferredCountries: 'GB IE' }, play: [{ press: 'country' }], shows: 'Zimbabwe' },
  'countries-found': {
    play: [{ press: 'country' }, { field: 'country-search', text: 'united' }],
    shows: 'United States',
  },
  'countries-none': { play: [{ press: 'country' }, { field: 'country-search', text: 'qq' }], shows: 'No match for' },
  code: { ...sent, shows: 'We check it as soon as' },
  'code-partial': { ...sent, play: [...send, code('491')], shows: 'New code available in' },
  'code-long': { ...sent, starts: [{ codeLength: 8 }], shows: 'New code available in' },
  'code-checking': { ...sent, verifies: ['never'], play: [...send, code('491820')], shows: 'Checking the code…' },
  'code-wrong': refused('code-wrong', 'Tries left:', { attemptsLeft: 2 }),
  'code-superseded': refused('code-superseded', 'That code was replaced'),
  'code-expired': refused('code-expired', 'That code has expired.'),
  'code-too-many': refused('too-many-attempts', 'Too many wrong codes'),
  'code-rate-limited': refused('rate-limited', 'Too many requests', { retryAfter: 42 }),
  'code-offline': refused('offline', 'You’re offline.'),
  'code-ready': { starts: [READY], play: send, shows: 'No message yet?' },
  'code-resending': { starts: [READY, 'never'], play: [...send, { press: 'resend' }], shows: 'Sending the code…' },
  'code-resent': { starts: [READY, SENT], play: [...send, { press: 'resend' }], shows: 'New code sent.' },
  success: { ...sent, verifies: [{}], play: [...send, code('491820')], shows: 'You’re signed in' },
};

/** The security check of every state that asks for one. */
export const CHALLENGE = picture;
