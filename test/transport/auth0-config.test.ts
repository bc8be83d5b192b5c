import { expect } from '@open-wc/testing';
import { assertConfig, checkCallbackUrl, normalizeDomain, type Auth0Config } from '../../src/transport/auth0-config.js';
import { createAuth0Transport, VERSION } from '../../src/transport/auth0.js';
import { SmsLoginError } from '../../src/errors.js';
import { config } from './config.js';

const thrown = (act: () => unknown): SmsLoginError => {
  try {
    act();
  } catch (error) {
    if (error instanceof SmsLoginError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
};

describe('transport/auth0-config', () => {
  const domains: readonly (readonly [domain: string, base: string])[] = [
    ['tenant.auth0.com', 'https://tenant.auth0.com'],
    [' tenant.auth0.com/ ', 'https://tenant.auth0.com'],
    ['https://login.example/', 'https://login.example'],
    ['https://example.com/auth/', 'https://example.com/auth'],
    ['https://LOGIN.example:443', 'https://login.example'],
    ['http://localhost:5173', 'http://localhost:5173'],
    ['http://app.localhost', 'http://app.localhost'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ];
  for (const [domain, base] of domains) {
    it(`takes ${domain} for ${base}`, () => expect(normalizeDomain(domain)).to.equal(base));
  }

  const badDomains: readonly (readonly [domain: string, message: RegExp])[] = [
    ['', /^domain is missing/],
    ['  ', /^domain is missing/],
    ['http://login.example', /^domain "http:\/\/login\.example" must use https/],
    ['http://localhost.example', /must use https/],
    ['http://127.0.0.1.example', /must use https/],
    ['ftp://login.example', /neither a host nor/],
    ['javascript:alert(1)', /neither a host nor/],
    ['https://me:secret@login.example', /neither a host nor/],
    ['https://login.example?x=1', /neither a host nor/],
    ['two words', /neither a host nor/],
  ];
  for (const [domain, message] of badDomains) {
    it(`refuses ${JSON.stringify(domain)}`, () => {
      const error = thrown(() => normalizeDomain(domain));
      expect(error.code).to.equal('misconfigured');
      expect(error.message).to.match(message);
    });
  }

  it('sends an absolute callback as written and resolves a relative one', () => {
    expect(checkCallbackUrl('https://app.example')).to.equal('https://app.example');
    expect(checkCallbackUrl('http://app.example/cb?x=1')).to.equal('http://app.example/cb?x=1');
    expect(checkCallbackUrl('/callback')).to.equal(`${location.origin}/callback`);
    expect(checkCallbackUrl('callback')).to.equal(new URL('callback', document.baseURI).href);
  });

  const badCallbacks: readonly (readonly [url: string, code: string])[] = [
    ['', 'misconfigured'],
    ['https://', 'misconfigured'],
    ['javascript:alert(1)', 'callback-not-allowed'],
    [' JavaScript:alert(1)', 'callback-not-allowed'],
    ['data:text/html,x', 'callback-not-allowed'],
    ['myapp://callback', 'callback-not-allowed'],
    ['https://app.example/#/callback', 'callback-not-allowed'],
  ];
  for (const [url, code] of badCallbacks) {
    it(`refuses the callback ${JSON.stringify(url)}: ${code}`, () =>
      expect(thrown(() => checkCallbackUrl(url)).code).to.equal(code));
  }

  const configs: readonly (readonly [change: Partial<Auth0Config>, message: RegExp | undefined])[] = [
    [{}, undefined],
    [{ pkce: true }, undefined],
    [{ callbackUrl: 'https://app.example/cb', state: 'given' }, undefined],
    [{ domain: '' }, /^domain is missing/],
    [{ clientId: '' }, /^client-id is missing/],
    [{ callbackUrl: '' }, /^callback-url is missing/],
    [{ callbackUrl: 'https://app.example/cb' }, /is of another origin than this page .* set state\.$/],
    [{ callbackUrl: 'https://app.example/cb', state: 'given', pkce: true }, /give both one origin/],
  ];
  for (const [change, message] of configs) {
    it(`${message ? 'finds the mistake in' : 'accepts'} ${JSON.stringify(change)}`, () => {
      const make = () => createAuth0Transport(config(change));
      if (!message) {
        expect(make).to.not.throw();
        return;
      }
      expect(thrown(make).code).to.equal('misconfigured');
      expect(thrown(make).message).to.match(message);
    });
  }

  it('refuses pkce where the browser has no SubtleCrypto', () => {
    // http pages have none, and this one is on loopback: take it away for a moment.
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      expect(thrown(() => assertConfig(config({ pkce: true }))).message).to.match(/^pkce needs a secure context/);
      expect(() => assertConfig(config({}))).to.not.throw();
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('tells servers the version of this package', async () => {
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(VERSION).to.equal(version);
  });
});
