import { expect } from '@open-wc/testing';
import { challengeOf, randomString } from '../../src/oauth/pkce.js';

describe('oauth/pkce', () => {
  it('makes the challenge of RFC 7636, appendix B', async () =>
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).to.equal(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    ));

  it('makes random strings of 43 URL-safe characters', () => {
    const strings = Array.from({ length: 200 }, randomString);
    for (const text of strings) expect(text).to.match(/^[\w-]{43}$/);
    expect(new Set(strings)).to.have.lengthOf(200);
  });

  it('says what is missing where there is no SubtleCrypto', async () => {
    // http pages have none, and this one is on loopback: take it away for a moment.
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      const error: unknown = await challengeOf('x').catch((reason: unknown) => reason);
      expect(error).to.include({ code: 'misconfigured' });
      expect((error as Error).message).to.contain(location.origin);
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });
});
