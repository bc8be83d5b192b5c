import { ERROR_CODES } from '../error-codes.js';
import { SmsLoginError, type SmsLoginErrorCode } from '../errors.js';
import { countOf, textOf, type JsonObject } from './read-json.js';

export type Auth0Request = 'start' | 'challenge' | 'verify';

/** An answer that is not 2xx. */
export interface Refusal {
  request: Auth0Request;
  url: string;
  status: number;
  /** The header `Retry-After`. */
  retryAfter: string | null;
  /** Undefined if the body was no JSON object. */
  body: JsonObject | undefined;
}

type Rule = SmsLoginErrorCode | ((description: string, request: Auth0Request) => SmsLoginErrorCode);

/** Twilio's error codes about the recipient (https://www.twilio.com/docs/api/errors); all others are the operator's. */
const TWILIO: Readonly<Record<string, SmsLoginErrorCode>> = {
  21211: 'phone-invalid',
  21217: 'phone-invalid',
  21408: 'country-not-allowed',
  21610: 'sms-opted-out',
  21612: 'country-not-allowed',
  21614: 'phone-not-mobile',
  30006: 'phone-not-mobile',
};

/** Auth0 answers most refusals of a code alike and tells them apart in the description only. */
const refused: Rule = (description, request) => {
  if (/sign-?up/i.test(description)) return 'signup-disabled';
  if (/origin/i.test(description)) return 'misconfigured';
  if (request !== 'verify' || /blocked/i.test(description)) return 'blocked';
  if (/number of attempts|too many/i.test(description)) return 'too-many-attempts';
  return /expired/i.test(description) ? 'code-expired' : 'code-wrong';
};

const RULES: Readonly<Record<string, Rule>> = {
  bad_tenant: 'misconfigured',
  bad_client_id: 'misconfigured',
  invalid_client: 'misconfigured',
  unauthorized_client: 'misconfigured',
  bad_request: 'misconfigured',
  invalid_request: 'misconfigured',
  bad_connection: (description) => (/sign-?up/i.test(description) ? 'signup-disabled' : 'misconfigured'),
  bad_authparams: (description) => (/redirect|callback/i.test(description) ? 'callback-not-allowed' : 'misconfigured'),
  bad_phone_number: 'phone-invalid',
  sms_number_invalid: 'phone-invalid',
  sms_not_mobile: 'phone-not-mobile',
  sms_country_not_allowed: 'country-not-allowed',
  sms_provider_error: (description) => TWILIO[/\b\d{5}\b/.exec(description)?.[0] ?? ''] ?? 'sms-failed',
  invalid_captcha: 'captcha-wrong',
  requires_verification: 'captcha-required',
  too_many_requests: 'rate-limited',
  access_denied: refused,
  invalid_grant: refused,
  invalid_user_password: refused,
  unauthorized: refused,
};

/** What the developer has to look at, by the server's name for the mistake. */
const HINTS: Readonly<Record<string, string>> = {
  bad_tenant: 'domain',
  bad_client_id: 'client-id',
  invalid_client: 'client-id',
  unauthorized_client: 'whether this client may sign in with a code from web pages of this origin',
  bad_connection: 'connection, and that it is enabled for this client',
  bad_authparams: 'callback-url, and that the client lists it among its allowed callback URLs',
  access_denied: "that the client lists this page's origin",
};

/** Every spelling of the same thing. `statusCode`, which some bodies have, is the status of the answer again. */
const namesOf = (body: JsonObject): string[] =>
  ['reason', 'code', 'error_code', 'error'].map((member) => textOf(body, member)).filter((name) => name !== undefined);

/** `bad.client_id`, `Bad Request` and `bad-request` are spelled one way. */
const normalize = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '_');

const byName = (name: string, description: string, request: Auth0Request): SmsLoginErrorCode | undefined => {
  const rule = RULES[name];
  if (rule) return typeof rule === 'function' ? rule(description, request) : rule;
  // Our own server names its reasons as we do.
  return ERROR_CODES.find((code) => code.replaceAll('-', '_') === name);
};

const codeOf = ({ request, status, body }: Refusal, names: string[], description: string): SmsLoginErrorCode => {
  const named = names.map((name) => byName(name, description, request)).find((code) => code !== undefined);
  // The last try was used up by this one: there is nothing left to try again.
  if (named === 'code-wrong' && body && countOf(body, 'attempts_left') === 0) return 'too-many-attempts';
  const spent = named === 'too-many-attempts' || (status === 429 && /attempts/i.test(description));
  // Before a code is sent there are no attempts to run out of.
  if (status === 429 || spent) return spent && request === 'verify' ? 'too-many-attempts' : 'rate-limited';
  if (named) return named;
  if (status === 404) return 'misconfigured';
  return body || status >= 500 ? 'server-error' : 'bad-response';
};

/** No wait that is shown is longer, whatever a server says. */
const DAY_SECONDS = 86_400;

const secondsOf = ({ retryAfter, body }: Refusal): number | undefined => {
  const seconds = retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) : body && countOf(body, 'retry_after');
  return seconds === undefined ? undefined : Math.min(seconds, DAY_SECONDS);
};

/**
 * Folds every spelling of a refusal, Auth0's and our server's, into one error. The server's own words go into the
 * `cause`, for the console: they are never shown.
 */
export const refusalError = (refusal: Refusal): SmsLoginError => {
  const { url, status, body = {} } = refusal;
  const spoken = namesOf(body);
  const names = spoken.map(normalize);
  const description = textOf(body, 'description', 'error_description', 'errorDescription', 'details', 'message') ?? '';
  const code = codeOf(refusal, names, description);
  const broken = code === 'misconfigured' || code === 'callback-not-allowed';
  const hint = names.map((name) => HINTS[name]).find(Boolean) ?? 'domain';
  return new SmsLoginError(code, {
    message: `${url} answered ${status}${broken ? `: check ${hint}.` : '.'}`,
    retryAfter: secondsOf(refusal),
    attemptsLeft: countOf(body, 'attempts_left'),
    subject: textOf(body, 'country'),
    cause: [...spoken, description].filter(Boolean).join(': ') || undefined,
  });
};
