import { expect } from '@open-wc/testing';
import { challengeOf } from '../../src/oauth/pkce.js';
import { randomString } from '../../src/oauth/random.js';

describe('oauth/pkce', () => {
  it('makes the challenge of RFC 7636, appendix B', async () =>
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).to.equal(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    ));

  it('makes random strings of 64 URL-safe characters', () => {
    const strings = Array.from({ length: 200 }, randomString);
    for (const text of strings) expect(text).to.match(/^[0-9a-f]{64}$/);
    expect(new Set(strings)).to.have.lengthOf(200);
  });
});
