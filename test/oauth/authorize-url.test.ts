import { expect } from '@open-wc/testing';
import { authorizeUrl, type AuthorizeParameters } from '../../src/oauth/authorize-url.js';

const parameters = (change: Partial<AuthorizeParameters> = {}): AuthorizeParameters => ({
  server: 'https://example.com/auth',
  clientId: 'client 1&2',
  redirectUri: 'https://app.example/cb?x=1&y=2',
  realm: 'sms',
  loginTicket: 'ticket+/=',
  auth0Client: 'e30=',
  responseType: 'code',
  state: 'state',
  ...change,
});

const query = (change?: Partial<AuthorizeParameters>): Record<string, string> =>
  Object.fromEntries(new URL(authorizeUrl(parameters(change))).searchParams);

describe('oauth/authorize-url', () => {
  it('is under the base URL of the server', () =>
    expect(authorizeUrl(parameters()).startsWith('https://example.com/auth/authorize?')).to.equal(true));

  it('carries every value unchanged and leaves out what is not given', () =>
    expect(query({ scope: '', audience: undefined })).to.deep.equal({
      client_id: 'client 1&2',
      response_type: 'code',
      redirect_uri: 'https://app.example/cb?x=1&y=2',
      realm: 'sms',
      state: 'state',
      login_ticket: 'ticket+/=',
      auth0Client: 'e30=',
    }));

  it('names the method of a challenge', () => {
    expect(query({ codeChallenge: 'c' })).to.include({ code_challenge: 'c', code_challenge_method: 'S256' });
    expect(query()).not.to.have.any.keys('code_challenge', 'code_challenge_method');
  });

  it('adds further parameters and lets them replace only what does not bind the login', () => {
    const extra = {
      ui_locales: 'de',
      response_type: 'token',
      state: 'x',
      client_id: 'x',
      code_challenge_method: 'plain',
    };
    const sent = query({ codeChallenge: 'c', extra });
    expect(sent).to.include({ ui_locales: 'de', response_type: 'token', state: 'state', client_id: 'client 1&2' });
    expect(sent).to.include({ code_challenge_method: 'S256' });
  });

  it('does not let them add a challenge or a nonce where there is none', () =>
    expect(query({ extra: { code_challenge: 'x', nonce: 'x' } })).not.to.have.any.keys('code_challenge', 'nonce'));
});
