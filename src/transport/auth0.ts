import { SmsLoginError } from '../errors.js';
import { authorizeUrl } from '../oauth/authorize-url.js';
import { networkFailure } from '../oauth/network-failure.js';
import { canKeepPending, keepPending, keepStateCookie } from '../oauth/pending-store.js';
import { randomString } from '../oauth/random.js';
import { isSameOrigin, isUsable, redirectUriOf, serverOf, type Auth0Config } from './auth0-config.js';
import { retryImport } from '../retry-import.js';
import type { Auth0Request } from './auth0-errors.js';
import { countOf, readObject, textOf, type JsonObject } from './read-json.js';
import type {
  Challenge,
  ChallengeRequest,
  StartRequest,
  StartResult,
  Transport,
  VerifyRequest,
  VerifyResult,
} from './transport.js';

export type { Auth0Config } from './auth0-config.js';

/** Of this package, as servers get it. */
export const VERSION = '0.1.0';

const AUTH0_CLIENT = btoa(JSON.stringify({ name: 'sms-login', version: VERSION }));
const OTP_CREDENTIAL = 'http://auth0.com/oauth/grant-type/passwordless/otp';
const TIMEOUT_MS = 15_000;
const MAX_CODE_LENGTH = 12;

/**
 * Speaks Auth0's passwordless API: `POST /passwordless/start`, then `POST /co/authenticate`, whose ticket `/authorize`
 * turns into a session. Every method rejects with an {@link SmsLoginError}, or with the reason of its signal.
 */
class Auth0Transport implements Transport {
  readonly #config: Auth0Config;
  readonly #server: string;
  readonly #redirectUri: string;

  constructor(config: Auth0Config) {
    this.#config = config;
    this.#server = serverOf(config.domain) ?? '';
    this.#redirectUri = redirectUriOf(config.callbackUrl) ?? '';
  }

  async start({ phoneNumber, captcha, language, signal }: StartRequest): Promise<StartResult> {
    const { clientId, connection, pkce } = this.#config;
    // Better now than after the code: the verifier could not be kept, or its challenge not be made.
    if (pkce && !canKeepPending()) throw cookiesBlocked();
    if (pkce) await importPkce();
    const answer = await this.#post('start', '/passwordless/start', signal, {
      headers: { 'Auth0-Client': AUTH0_CLIENT, 'x-request-language': language },
      // Fields the API does not know are refused, so there is nothing else.
      body: {
        client_id: clientId,
        connection,
        send: 'code',
        phone_number: phoneNumber,
        captcha,
        authParams: this.#authParams(),
      },
    });
    const codeLength = countOf(answer, 'code_length');
    return {
      expiresIn: countOf(answer, 'expires_in'),
      resendAfter: countOf(answer, 'resend_after'),
      codeLength: codeLength && Number.isInteger(codeLength) && codeLength <= MAX_CODE_LENGTH ? codeLength : undefined,
    };
  }

  async verify({ phoneNumber, code, signal }: VerifyRequest): Promise<VerifyResult> {
    const { clientId, connection } = this.#config;
    const url = '/co/authenticate';
    const answer = await this.#post('verify', url, signal, {
      // The ticket works in the browser that got it, which it recognizes by a cookie.
      credentials: 'include',
      body: {
        client_id: clientId,
        username: phoneNumber,
        otp: code,
        realm: connection,
        credential_type: OTP_CREDENTIAL,
      },
    });
    const loginTicket = textOf(answer, 'login_ticket');
    if (!loginTicket) throw new SmsLoginError('bad-response', { message: `${url} answered without a login_ticket.` });
    return { redirectTo: await this.#authorize(loginTicket) };
  }

  async challenge({ signal }: ChallengeRequest): Promise<Challenge | undefined> {
    const { clientId, state } = this.#config;
    const answer = await this.#post('challenge', '/passwordless/challenge', signal, {
      body: { client_id: clientId, state },
    });
    return (await lazy(() => import('./auth0-challenge.js'))).readChallenge(answer);
  }

  /** What `/authorize` needs to know, which Auth0 checks before it sends a code. */
  #authParams(): Record<string, string | undefined> {
    const { responseType, responseMode, scope, audience, state, authNonce } = this.#config;
    return {
      response_type: responseType,
      response_mode: responseMode,
      redirect_uri: this.#redirectUri,
      scope,
      audience,
      state,
      nonce: authNonce,
    };
  }

  async #authorize(loginTicket: string): Promise<string> {
    const { clientId, connection, pkce, authParams } = this.#config;
    const params = this.#authParams();
    const state = params.state || randomString();
    const [ownNonce, verifier] = pkce ? [randomString(), randomString()] : [];
    const nonce = params.nonce || ownNonce;
    this.#remember(state, nonce, verifier);
    return authorizeUrl(
      `${this.#server}/authorize`,
      { ...params, realm: connection, auth0Client: AUTH0_CLIENT },
      authParams,
      {
        client_id: clientId,
        redirect_uri: this.#redirectUri,
        state,
        nonce,
        code_challenge: verifier && (await (await importPkce()).challengeOf(verifier)),
        code_challenge_method: verifier && 'S256',
        login_ticket: loginTicket,
      },
    );
  }

  /** For the callback page. A state that the app gave is the app's to remember, unless the verifier hangs on it. */
  #remember(state: string, nonce: string | undefined, verifier: string | undefined): void {
    const { clientId, state: given } = this.#config;
    if (given && !verifier) return;
    const login = { issuer: `${this.#server}/`, clientId, redirectUri: this.#redirectUri, nonce, verifier };
    const kept = keepPending(state, { ...login, createdAt: Date.now() });
    if (!kept && verifier) throw cookiesBlocked();
    if (!given && isSameOrigin(this.#redirectUri)) keepStateCookie(state);
  }

  async #post(
    request: Auth0Request,
    path: string,
    signal: AbortSignal,
    {
      headers,
      body,
      ...init
    }: { headers?: Record<string, string>; body: JsonObject; credentials?: RequestCredentials },
  ): Promise<JsonObject> {
    const url = this.#server + path;
    let response, answer;
    try {
      response = await fetch(url, {
        credentials: 'omit',
        ...init,
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body, dropEmpty),
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#config.timeout ?? TIMEOUT_MS)]),
      });
      answer = await readObject(response);
    } catch (cause) {
      signal.throwIfAborted();
      throw networkFailure(url, cause);
    }
    const { status } = response;
    if (!response.ok) {
      const { refusalError } = await lazy(() => import('./auth0-errors.js'));
      throw refusalError({ request, url, status, retryAfter: response.headers.get('Retry-After'), body: answer });
    }
    if (answer) return answer;
    throw new SmsLoginError('bad-response', { message: `${url} answered ${status} without a JSON object.` });
  }
}

/** The API refuses what is there and says nothing. */
const dropEmpty = (_: string, value: unknown): unknown => (value === '' ? undefined : value);

/** Few logins are refused anything or misconfigured: what these need comes when it is needed, if the network lets it. */
const lazy = async <Module>(load: () => Promise<Module>): Promise<Module> => {
  try {
    return await retryImport(load);
  } catch (cause) {
    throw networkFailure(location.origin, cause);
  }
};

const importPkce = (): Promise<typeof import('../oauth/pkce.js')> => lazy(() => import('../oauth/pkce.js'));

const cookiesBlocked = (): SmsLoginError =>
  new SmsLoginError('cookies-blocked', {
    message: 'pkce needs sessionStorage.',
  });

/**
 * The default transport. What says in words why a configuration cannot work is loaded where it is needed.
 *
 * @throws {SmsLoginError} `misconfigured` or `callback-not-allowed`, with a message for the developer
 */
export const createAuth0Transport = async (config: Auth0Config): Promise<Transport> => {
  if (isUsable(config)) return new Auth0Transport(config);
  throw (await lazy(() => import('./auth0-advice.js'))).adviceFor(config);
};
