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
  authNonce?: string;
  /** Sends an S256 challenge and keeps its verifier for `sms-login/callback`. */
  pkce: boolean;
  /** Further parameters for `/authorize`. */
  authParams?: Readonly<Record<string, string>>;
  /** Milliseconds after which a request counts as unanswered. Default 15,000. */
  timeout?: number;
}

/** Undefined for what is no URL, or is not http(s): a `javascript:` URL would run in this page. */
export const httpUrl = (text: string, base?: string): URL | undefined => {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
};

const isLoopback = (host: string): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

/** The base URL of the server, without a slash at the end; undefined for what cannot be one. */
export const serverOf = (domain: string): string | undefined => {
  const text = domain.trim();
  // Some engines accept spaces in a host.
  const url = /\s/.test(text) ? undefined : httpUrl(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || url.username || url.search || url.hash) return undefined;
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return undefined;
  return url.origin + url.pathname.replace(/\/+$/, '');
};

/**
 * The callback URL as the server gets it: an absolute one exactly as written, because servers compare it by the letter.
 * Undefined for what is none, or is not http(s).
 */
export const redirectUriOf = (callbackUrl: string): string | undefined => {
  const text = callbackUrl.trim();
  const url = text ? httpUrl(text, document.baseURI) : undefined;
  if (!url || url.hash) return undefined;
  return /^https?:\/\//i.test(text) ? text : url.href;
};

/** Whether this page and the callback share storage and cookies. */
export const isSameOrigin = (redirectUri: string): boolean => new URL(redirectUri).origin === location.origin;

/** Whether a login can work with it; auth0-advice.ts says why not. */
export const isUsable = ({ domain, clientId, callbackUrl, pkce, state }: Auth0Config): boolean => {
  const redirectUri = redirectUriOf(callbackUrl);
  if (!serverOf(domain) || !clientId.trim() || !redirectUri) return false;
  // Only this origin has what PKCE and a state that is made here leave behind.
  return isSameOrigin(redirectUri) ? !pkce || Boolean(globalThis.crypto?.subtle) : !pkce && Boolean(state);
};
