import { SmsLoginError } from '../errors.js';
import type { Auth0Config, Flaw } from './auth0-config.js';

const domainAdvice = ({ domain }: Auth0Config): string => {
  const text = domain.trim();
  if (!text) return 'domain is missing: name your Auth0 tenant or the base URL of your server.';
  return /^http:\/\/[^\s@?#]+$/i.test(text)
    ? `domain "${text}" must use https: http is for localhost only.`
    : `domain "${text}" is neither a host nor the https URL of a server.`;
};

const callbackAdvice = ({ callbackUrl }: Auth0Config): string => {
  const text = callbackUrl.trim();
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

const ADVICE: Readonly<Record<Flaw, (config: Auth0Config) => string>> = {
  domain: domainAdvice,
  'client-id': () => 'client-id is missing: name the client this login is for.',
  'callback-url': callbackAdvice,
  'secure-context': () =>
    `pkce needs a secure context: serve ${location.origin} over https (or use localhost while developing).`,
  origin: originAdvice,
};

/** Says to the developer what is wrong with a configuration, in the form every failure has. */
export const adviceFor = (flaw: Flaw, config: Auth0Config): SmsLoginError => {
  const notAllowed = flaw === 'callback-url' && URL.canParse(config.callbackUrl.trim(), document.baseURI);
  const code = notAllowed && config.callbackUrl.trim() ? 'callback-not-allowed' : 'misconfigured';
  return new SmsLoginError(code, { message: ADVICE[flaw](config) });
};
