import { expect } from '@open-wc/testing';
import { redirectUriOf, serverOf, type Auth0Config } from '../../src/transport/auth0-config.js';
import { createAuth0Transport, VERSION } from '../../src/transport/auth0.js';
import type { SmsLoginError } from '../../src/errors.js';
import { failureOf } from '../helpers/failure.js';
import { config } from './config.js';

const refusal = (change: Partial<Auth0Config>): Promise<SmsLoginError> =>
  failureOf(createAuth0Transport(config(change)));

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
    it(`takes ${domain} for ${base}`, () => expect(serverOf(domain)).to.equal(base));
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
    it(`refuses ${JSON.stringify(domain)}`, async () => {
      const error = await refusal({ domain });
      expect(error.code).to.equal('misconfigured');
      expect(error.message).to.match(message);
    });
  }

  it('sends an absolute callback as written and resolves a relative one', () => {
    expect(redirectUriOf('https://app.example')).to.equal('https://app.example');
    expect(redirectUriOf('http://app.example/cb?x=1')).to.equal('http://app.example/cb?x=1');
    expect(redirectUriOf('/callback')).to.equal(`${location.origin}/callback`);
    expect(redirectUriOf('callback')).to.equal(new URL('callback', document.baseURI).href);
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
    it(`refuses the callback ${JSON.stringify(url)}: ${code}`, async () =>
      expect((await refusal({ callbackUrl: url })).code).to.equal(code));
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
    it(`${message ? 'finds the mistake in' : 'accepts'} ${JSON.stringify(change)}`, async () => {
      if (!message) {
        await createAuth0Transport(config(change));
        return;
      }
      const error = await refusal(change);
      expect(error.code).to.equal('misconfigured');
      expect(error.message).to.match(message);
    });
  }

  it('refuses pkce where the browser has no SubtleCrypto', async () => {
    // http pages have none, and this one is on loopback: take it away for a moment.
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      expect((await refusal({ pkce: true })).message).to.match(/^pkce needs a secure context/);
      await createAuth0Transport(config({}));
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('tells servers the version of this package', async () => {
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(VERSION).to.equal(version);
  });
});
