import { SmsLoginError } from '../errors.js';
import { noSubtleCrypto } from '../oauth/pkce.js';

/** What the default transport needs to know. Empty texts count as not given. */
export interface Auth0Config {
  /** Tenant host, or the base URL of a server that speaks the same API. A bare host means https. */
  domain: string;
  clientId: string;
  /** Where to go after the login. A relative one is resolved against the document. */
  callbackUrl: string;
  connection: string;
  responseType: string;
  responseMode?: string;
  scope?: string;
  audience?: string;
  /** Given by a server-side callback that compares it. Without one a random state is used and kept in this browser. */
  state?: string;
  /** OpenID Connect `nonce`. */
  nonce?: string;
  /** Sends an S256 challenge and keeps its verifier for `sms-login/callback`. */
  pkce: boolean;
  /** Further parameters for `/authorize`. */
  authParams?: Readonly<Record<string, string>>;
  /** Milliseconds after which a request counts as unanswered. Default 15,000. */
  timeout?: number;
}

const misconfigured = (message: string): SmsLoginError => new SmsLoginError('misconfigured', { message });

const toUrl = (text: string, base?: string): URL | undefined =>
  URL.canParse(text, base) ? new URL(text, base) : undefined;

const isLoopback = (host: string): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

/**
 * The base URL of the server, without a slash at the end.
 *
 * @throws {SmsLoginError} `misconfigured`
 */
export const normalizeDomain = (domain: string): string => {
  const text = domain.trim();
  if (!text) throw misconfigured('domain is missing: name your Auth0 tenant or the base URL of your server.');
  // Some engines accept spaces in a host.
  const url = /\s/.test(text) ? undefined : toUrl(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    throw misconfigured(`domain "${text}" is neither a host nor the https URL of a server.`);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw misconfigured(`domain "${text}" must use https: http is for localhost only.`);
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
};

/**
 * The callback URL as the server gets it: an absolute one exactly as written, because servers compare it by the letter.
 *
 * @throws {SmsLoginError} `misconfigured` if missing or unreadable, `callback-not-allowed` if it is not http(s)
 */
export const checkCallbackUrl = (callbackUrl: string): string => {
  const text = callbackUrl.trim();
  if (!text) throw misconfigured('callback-url is missing: name the page that finishes the login.');
  const url = toUrl(text, document.baseURI);
  if (!url) throw misconfigured(`callback-url "${text}" is not a URL.`);
  if (!/^https?:$/.test(url.protocol) || url.hash) {
    const message = `callback-url "${text}" must be an http(s) URL without a fragment.`;
    throw new SmsLoginError('callback-not-allowed', { message });
  }
  return /^https?:\/\//i.test(text) ? text : url.href;
};

/** Whether this page and the callback share storage and cookies. */
export const isSameOrigin = (redirectUri: string): boolean => new URL(redirectUri).origin === location.origin;

/**
 * @throws {SmsLoginError} what is wrong with the configuration, with a message for the developer
 */
export const assertConfig = (config: Auth0Config): void => {
  normalizeDomain(config.domain);
  if (!config.clientId.trim()) throw misconfigured('client-id is missing: name the client this login is for.');
  const redirectUri = checkCallbackUrl(config.callbackUrl);
  if (config.pkce && !globalThis.crypto?.subtle) throw noSubtleCrypto();
  if (isSameOrigin(redirectUri)) return;
  const elsewhere = `callback-url ${redirectUri} is of another origin than this page (${location.origin})`;
  if (config.pkce) throw misconfigured(`${elsewhere}, where the pkce verifier is kept: give both one origin.`);
  if (!config.state) throw misconfigured(`${elsewhere}, so it cannot see a state made here: set state.`);
};
