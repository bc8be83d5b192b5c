import * as oauth from 'oauth4webapi';
import { SmsLoginError } from '../errors.js';
import { networkFailure } from './network-failure.js';
import { dropStateCookie, takePending, type PendingLogin } from './pending-store.js';

export interface FinishLoginOptions {
  /** The address the server sent the browser to. Default: the page's own, whose bar is then cleaned. */
  url?: string;
  /** Stops waiting; the promise rejects with its reason. */
  signal?: AbortSignal;
  /** Milliseconds after which a request counts as unanswered. Default 15,000. */
  timeout?: number;
}

export interface FinishedLogin {
  /** Of the verified id_token; `sub` is the user, `phone_number` the number. */
  claims: oauth.IDToken;
  idToken: string;
  accessToken: string;
  refreshToken?: string;
  /** Seconds the access token works from now. */
  expiresIn?: number;
  scope?: string;
}

const PARAMETERS = ['code', 'state', 'iss', 'error', 'error_description', 'error_uri'];
const TIMEOUT_MS = 15_000;
/** Seconds by which the clocks of this device and the server may differ. */
const CLOCK_TOLERANCE = 60;

const badResponse = (message: string, cause?: unknown): SmsLoginError =>
  new SmsLoginError('bad-response', { message, cause });

/** A reload, the history or a `Referer` must not carry the code on. */
const cleanAddressBar = (): void => {
  const url = new URL(location.href);
  for (const name of PARAMETERS) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
};

/** An error that came back in the address (RFC 6749, 4.1.2.1). The server's words stay in the cause. */
const refusedAtServer = ({ error, error_description: cause }: oauth.AuthorizationResponseError): SmsLoginError => {
  if (error === 'login_required' || error === 'access_denied') {
    const message =
      'The server did not recognize the browser that had the right code: its cookie was blocked. Use a server on ' +
      "your own site (Auth0: a custom domain), or check that this browser keeps that site's cookies.";
    return new SmsLoginError('cookies-blocked', { message, cause });
  }
  const code = /^(?:server_error|temporarily_unavailable)$/.test(error) ? 'server-error' : 'misconfigured';
  return new SmsLoginError(code, { message: 'The server refused the login at /authorize.', cause: cause ?? error });
};

const refusedAtToken = ({ error, status, cause }: oauth.ResponseBodyError): SmsLoginError => {
  if (status >= 500) return new SmsLoginError('server-error', { message: `/oauth/token answered ${status}.`, cause });
  if (error === 'invalid_grant') return badResponse('The authorization code was used before or is too old.', cause);
  const message = '/oauth/token refused the client: it must be a public one (no secret) that may use the code grant.';
  return new SmsLoginError('misconfigured', { message, cause });
};

const toError = (issuer: string, cause: unknown): unknown => {
  if (cause instanceof oauth.AuthorizationResponseError) return refusedAtServer(cause);
  if (cause instanceof oauth.ResponseBodyError) return refusedAtToken(cause);
  if (cause instanceof oauth.WWWAuthenticateChallengeError) {
    return new SmsLoginError('misconfigured', {
      message: '/oauth/token asked for a secret: use a public client.',
      cause,
    });
  }
  // The library's own complaints have a code; what fetch rejects with has none, or a number.
  if (!(cause instanceof Error) || typeof (cause as { code?: unknown }).code !== 'string') {
    return networkFailure(issuer, cause);
  }
  const status = cause.cause instanceof Response ? cause.cause.status : 0;
  if (status >= 500) return new SmsLoginError('server-error', { message: `${issuer} answered ${status}.`, cause });
  return badResponse(`The answer of ${issuer} was refused: ${cause.message}.`, cause);
};

/** Checks the answer, exchanges the code, and verifies the id_token and its signature (OpenID Connect Core, 3.1.3). */
const exchange = async (
  login: PendingLogin & { verifier: string },
  state: string,
  parameters: URLSearchParams,
  signal: () => AbortSignal,
): Promise<FinishedLogin> => {
  const { issuer, clientId, redirectUri, verifier } = login;
  const server: oauth.AuthorizationServer = {
    issuer,
    token_endpoint: `${issuer}oauth/token`,
    jwks_uri: `${issuer}.well-known/jwks.json`,
  };
  const client: oauth.Client = {
    client_id: clientId,
    id_token_signed_response_alg: 'RS256',
    [oauth.clockTolerance]: CLOCK_TOLERANCE,
  };
  // The element lets http through for loopback only, which is what this option is there for.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const options = { signal, [oauth.allowInsecureRequests]: issuer.startsWith('http:') };
  const checked = oauth.validateAuthResponse(server, client, parameters, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    checked,
    redirectUri,
    verifier,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    requireIdToken: true,
    ...(login.nonce !== undefined && { expectedNonce: login.nonce }),
  });
  await oauth.validateApplicationLevelSignature(server, response, options);
  return toLogin(tokens);
};

const toLogin = (tokens: oauth.TokenEndpointResponse): FinishedLogin => {
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  if (!claims || !tokens.id_token) throw badResponse('/oauth/token answered without an id_token.');
  const { refresh_token: refreshToken, expires_in: expiresIn, scope } = tokens;
  return {
    claims,
    idToken: tokens.id_token,
    accessToken: tokens.access_token,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(expiresIn !== undefined && { expiresIn }),
    ...(scope !== undefined && { scope }),
  };
};

const requireVerifier = (login: PendingLogin | undefined): PendingLogin & { verifier: string } => {
  if (!login) throw badResponse('No login of the last 10 minutes in this tab has this state.');
  const { verifier } = login;
  if (verifier) return { ...login, verifier };
  const message = 'The login was started without pkce, so it can only be finished by a server.';
  throw new SmsLoginError('misconfigured', { message });
};

/**
 * Finishes a login that was started with `pkce`: call it on the page that `callback-url` names. The login works once,
 * whatever comes of it.
 *
 * @returns undefined if the address carries no login, so it is safe to call on every page load
 * @throws {SmsLoginError} `cookies-blocked` when the server lost sight of the browser, `bad-response` when the answer
 *   is forged, stale or malformed, `misconfigured`, `server-error`, `offline`, `timeout`
 */
export const finishLogin = async (options: FinishLoginOptions = {}): Promise<FinishedLogin | undefined> => {
  const { url, signal, timeout = TIMEOUT_MS } = options;
  const parameters = new URL(url ?? location.href).searchParams;
  const state = parameters.get('state');
  if (!state || !(parameters.has('code') || parameters.has('error'))) return undefined;
  if (url === undefined) cleanAddressBar();
  const login = requireVerifier(takePending(state, Date.now()));
  dropStateCookie(state);
  const signals = (): AbortSignal => AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]);
  try {
    return await exchange(login, state, parameters, signals);
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause instanceof SmsLoginError ? cause : toError(login.issuer, cause);
  }
};
