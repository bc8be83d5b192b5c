import { expect } from '@open-wc/testing';
import { ERROR_CODES } from '../../src/error-codes.js';
import type { SmsLoginError } from '../../src/errors.js';
import { refusalError, type Auth0Request } from '../../src/transport/auth0-errors.js';

type Row = readonly [request: Auth0Request, status: number, body: Record<string, unknown>, code: string];

const error = (name: string, description = ''): Record<string, unknown> => ({
  error: name,
  error_description: description,
});
const sms = (code: number): Record<string, unknown> =>
  error('sms_provider_error', `The message failed. (Code: ${code})`);
const WRONG = 'Wrong phone number or verification code.';
const MAXIMUM = "You've reached the maximum number of attempts. Please try to login again.";

/** Bodies as Auth0 documents or sends them. */
const AUTH0: readonly Row[] = [
  ['start', 400, error('bad.tenant'), 'misconfigured'],
  ['start', 400, error('bad.client_id'), 'misconfigured'],
  ['start', 401, error('invalid_client', 'Unknown client'), 'misconfigured'],
  ['start', 400, error('bad.connection', 'Connection does not exist'), 'misconfigured'],
  ['start', 400, error('bad.connection', 'Connection is disabled'), 'misconfigured'],
  ['start', 400, error('bad.connection', 'Public signup is disabled'), 'signup-disabled'],
  ['start', 400, error('bad.authParams', 'redirect_uri is not allowed'), 'callback-not-allowed'],
  ['start', 400, error('bad.authParams', 'The callback URL is not listed'), 'callback-not-allowed'],
  ['start', 400, error('bad.authParams', 'scope must be a string'), 'misconfigured'],
  ['start', 400, error('bad.request', 'the following properties are not allowed: x'), 'misconfigured'],
  ['start', 400, { statusCode: 400, error: 'Bad Request', message: 'Payload validation error' }, 'misconfigured'],
  ['start', 400, error('bad.phone_number', 'String does not match pattern'), 'phone-invalid'],
  ['start', 400, sms(21211), 'phone-invalid'],
  ['start', 400, sms(21217), 'phone-invalid'],
  ['start', 400, sms(21614), 'phone-not-mobile'],
  ['start', 400, sms(30006), 'phone-not-mobile'],
  ['start', 400, sms(21408), 'country-not-allowed'],
  ['start', 400, sms(21612), 'country-not-allowed'],
  ['start', 400, sms(21610), 'sms-opted-out'],
  ['start', 400, sms(20003), 'sms-failed'],
  ['start', 400, error('sms_provider_error', 'blocked'), 'sms-failed'],
  ['start', 400, error('invalid_captcha'), 'captcha-wrong'],
  ['start', 400, error('requires_verification'), 'captcha-required'],
  ['start', 403, error('access_denied', 'user is blocked'), 'blocked'],
  ['start', 429, error('too_many_requests'), 'rate-limited'],
  ['start', 429, error('too_many_attempts'), 'rate-limited'],
  [
    'start',
    429,
    { statusCode: 429, error: 'Too Many Requests', message: 'Global limit has been reached' },
    'rate-limited',
  ],
  ['start', 429, {}, 'rate-limited'],
  ['verify', 403, error('access_denied', WRONG), 'code-wrong'],
  ['verify', 401, error('access_denied', WRONG), 'code-wrong'],
  ['verify', 403, error('invalid_grant', WRONG), 'code-wrong'],
  ['verify', 400, error('invalid_user_password', WRONG), 'code-wrong'],
  ['verify', 403, { code: 'invalid_user_password', description: WRONG }, 'code-wrong'],
  ['verify', 403, { error_code: 'access_denied', errorDescription: WRONG }, 'code-wrong'],
  ['verify', 401, { statusCode: 401, error: 'Unauthorized', details: WRONG }, 'code-wrong'],
  ['verify', 403, error('access_denied', MAXIMUM), 'too-many-attempts'],
  ['verify', 403, error('invalid_grant', MAXIMUM), 'too-many-attempts'],
  ['verify', 400, { code: 'invalid_user_password', message: MAXIMUM }, 'too-many-attempts'],
  ['verify', 429, error('too_many_attempts'), 'too-many-attempts'],
  ['verify', 429, { error: 'Too Many Requests', message: MAXIMUM }, 'too-many-attempts'],
  ['verify', 429, error('too_many_requests'), 'rate-limited'],
  [
    'verify',
    403,
    error('access_denied', 'The verification code has expired. Please try to login again.'),
    'code-expired',
  ],
  ['verify', 401, error('unauthorized', 'user is blocked'), 'blocked'],
  ['verify', 403, error('access_denied', 'Public signup is disabled'), 'signup-disabled'],
  ['verify', 403, error('unauthorized_client', 'Cross origin login not allowed.'), 'misconfigured'],
  ['verify', 403, error('access_denied', 'Origin https://app.example is not allowed.'), 'misconfigured'],
  ['verify', 404, { error: 'Not Found' }, 'misconfigured'],
  ['start', 500, error('server_error'), 'server-error'],
  ['start', 503, { message: 'Service unavailable' }, 'server-error'],
  ['verify', 500, {}, 'server-error'],
  ['verify', 418, error('something_new', 'never heard of'), 'server-error'],
];

/** The `reason` our own server adds. */
const OWN: readonly Row[] = [
  ...['phone_invalid', 'phone_too_short', 'phone_too_long', 'phone_not_mobile', 'country_code_unknown'].map(
    (reason): Row => ['start', 400, { ...error('bad.phone_number'), reason }, reason.replaceAll('_', '-')],
  ),
  ['start', 400, { ...error('bad.phone_number'), reason: 'country_not_allowed', country: 'CU' }, 'country-not-allowed'],
  ['start', 400, { ...error('sms_provider_error'), reason: 'sms_number_invalid' }, 'phone-invalid'],
  ['start', 400, { ...error('sms_provider_error'), reason: 'sms_not_mobile' }, 'phone-not-mobile'],
  ['start', 400, { ...error('sms_provider_error'), reason: 'sms_opted_out' }, 'sms-opted-out'],
  ['start', 400, { ...error('sms_provider_error'), reason: 'sms_country_not_allowed' }, 'country-not-allowed'],
  ['start', 400, { ...error('sms_provider_error'), reason: 'sms_unavailable' }, 'sms-failed'],
  ['start', 400, { ...error('sms_provider_error'), reason: 'sms_timeout' }, 'sms-failed'],
  ['start', 400, { ...error('bad.client_id'), reason: 'client_unknown' }, 'misconfigured'],
  [
    'start',
    400,
    { ...error('bad.authParams', 'The callback URL is not listed by client x.'), reason: 'callback_not_listed' },
    'callback-not-allowed',
  ],
  [
    'start',
    403,
    { ...error('access_denied', 'The origin x is not listed'), reason: 'origin_not_listed' },
    'misconfigured',
  ],
  ['start', 429, { ...error('too_many_requests'), reason: 'resend_wait', retry_after: 24 }, 'rate-limited'],
  ['verify', 403, { ...error('access_denied', WRONG), reason: 'code_wrong', attempts_left: 2 }, 'code-wrong'],
  ['verify', 403, { ...error('access_denied', WRONG), reason: 'code_wrong', attempts_left: 0 }, 'too-many-attempts'],
  ['verify', 403, { ...error('code_superseded'), reason: 'code_superseded' }, 'code-superseded'],
  ['verify', 403, error('code_superseded'), 'code-superseded'],
  ['verify', 403, { ...error('access_denied', MAXIMUM), reason: 'too_many_attempts' }, 'too-many-attempts'],
  ['verify', 403, { ...error('access_denied'), reason: 'code_expired' }, 'code-expired'],
  ['verify', 403, { ...error('access_denied'), reason: 'signup_disabled' }, 'signup-disabled'],
];

const URL = 'https://tenant.example/passwordless/start';
const refuse = (
  request: Auth0Request,
  status: number,
  body: Record<string, unknown> | undefined,
  retryAfter: string | null = null,
): SmsLoginError => refusalError({ request, url: URL, status, body, retryAfter });

describe('transport/auth0-errors', () => {
  for (const [request, status, body, code] of [...AUTH0, ...OWN]) {
    it(`${request} ${status} ${JSON.stringify(body)}: ${code}`, () =>
      expect(refuse(request, status, body).code).to.equal(code));
  }

  it('judges an answer that is no JSON by its status', () => {
    expect(refuse('start', 502, undefined).code).to.equal('server-error');
    expect(refuse('start', 429, undefined).code).to.equal('rate-limited');
    expect(refuse('start', 404, undefined).code).to.equal('misconfigured');
    expect(refuse('start', 403, undefined).code).to.equal('bad-response');
  });

  it('reads how long to wait from the header, else from the body', () => {
    expect(refuse('start', 429, { retry_after: 5 }, '24').retryAfter).to.equal(24);
    expect(refuse('start', 429, { retry_after: 5 }).retryAfter).to.equal(5);
    expect(refuse('start', 429, {}, '99999999999').retryAfter, 'a day at most').to.equal(86_400);
    expect(refuse('start', 503, undefined, '120').retryAfter).to.equal(120);
    expect(refuse('start', 429, { retry_after: '5' }, 'Fri, 31 Dec 2027 23:59:59 GMT').retryAfter).to.equal(undefined);
  });

  it('reads how many guesses are left, and which country was refused', () => {
    expect(refuse('verify', 403, { error: 'access_denied', attempts_left: 2 }).attemptsLeft).to.equal(2);
    expect(refuse('verify', 403, { error: 'access_denied', attempts_left: 'two' }).attemptsLeft).to.equal(undefined);
    const refused = refuse('start', 400, { error: 'bad.phone_number', reason: 'country_not_allowed', country: 'CU' });
    expect(refused.subject).to.equal('CU');
  });

  it("tells the developer what to check, and keeps the server's words in the cause", () => {
    const { message, cause } = refuse('start', 400, error('bad.client_id', 'No such client'));
    expect(message).to.equal(`${URL} answered 400: check client-id.`);
    expect(cause).to.equal('bad.client_id: No such client');
    expect(refuse('start', 400, error('bad.authParams', 'callback')).message).to.contain('check callback-url');
    expect(refuse('start', 404, undefined).message).to.contain('check domain');
  });

  it('only makes errors that have a text', () => {
    for (const [, , , code] of [...AUTH0, ...OWN]) expect(ERROR_CODES).to.include(code);
  });
});
