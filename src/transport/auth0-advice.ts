import { SmsLoginError } from '../errors.js';
import { redirectUriOf, serverOf, type Auth0Config } from './auth0-config.js';

const misconfigured = (message: string): SmsLoginError => new SmsLoginError('misconfigured', { message });

const domainAdvice = ({ domain }: Auth0Config): string => {
  const text = domain.trim();
  if (!text) return 'domain is missing: name your Auth0 tenant or the base URL of your server.';
  return /^http:\/\/[^\s@?#]+$/i.test(text)
    ? `domain "${text}" must use https: http is for localhost only.`
    : `domain "${text}" is neither a host nor the https URL of a server.`;
};

const callbackAdvice = (text: string): string => {
  if (!text) return 'callback-url is missing: name the page that finishes the login.';
  return URL.canParse(text, document.baseURI)
    ? `callback-url "${text}" must be an http(s) URL without a fragment.`
    : `callback-url "${text}" is not a URL.`;
};

const originAdvice = ({ callbackUrl, pkce }: Auth0Config): string => {
  const elsewhere = `callback-url ${callbackUrl} is of another origin than this page (${location.origin})`;
  return pkce
    ? `${elsewhere}, where the pkce verifier is kept: give both one origin.`
    : `${elsewhere}, so it cannot see a state made here: set state.`;
};

/** Says to the developer why a configuration cannot work, in the form every failure has. */
export const adviceFor = (config: Auth0Config): SmsLoginError => {
  if (!serverOf(config.domain)) return misconfigured(domainAdvice(config));
  if (!config.clientId.trim()) return misconfigured('client-id is missing: name the client this login is for.');
  const url = config.callbackUrl.trim();
  if (!redirectUriOf(url)) {
    const code = url && URL.canParse(url, document.baseURI) ? 'callback-not-allowed' : 'misconfigured';
    return new SmsLoginError(code, { message: callbackAdvice(url) });
  }
  if (!config.pkce || globalThis.crypto?.subtle) return misconfigured(originAdvice(config));
  const message = `pkce needs a secure context: serve ${location.origin} over https (or use localhost while developing).`;
  return misconfigured(message);
};
