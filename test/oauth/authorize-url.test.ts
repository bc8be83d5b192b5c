import { expect } from '@open-wc/testing';
import { authorizeUrl } from '../../src/oauth/authorize-url.js';

const LOGIN = {
  client_id: 'client 1&2',
  response_type: 'code',
  redirect_uri: 'https://app.example/cb?x=1&y=2',
  state: 'state',
  login_ticket: 'ticket+/=',
};

const queryOf = (change: Record<string, string | undefined> = {}, extra?: Record<string, string>) =>
  Object.fromEntries(
    new URL(authorizeUrl('https://example.com/auth/authorize', { ...LOGIN, ...change }, extra)).searchParams,
  );

describe('oauth/authorize-url', () => {
  it('is the endpoint with a query', () =>
    expect(
      authorizeUrl('https://example.com/auth/authorize', LOGIN).startsWith('https://example.com/auth/authorize?'),
    ).to.equal(true));

  it('carries every value unchanged and leaves out what is empty', () =>
    expect(queryOf({ scope: '', audience: undefined })).to.deep.equal(LOGIN));

  it('adds further parameters and lets them replace only what does not bind the login', () => {
    const extra = {
      ui_locales: 'de',
      response_type: 'token',
      state: 'x',
      client_id: 'x',
      code_challenge_method: 'plain',
    };
    const sent = queryOf({ code_challenge: 'c', code_challenge_method: 'S256' }, extra);
    expect(sent).to.include({ ui_locales: 'de', response_type: 'token', state: 'state', client_id: 'client 1&2' });
    expect(sent).to.include({ code_challenge_method: 'S256' });
  });

  it('does not let them add a challenge or a nonce where there is none', () =>
    expect(queryOf({}, { code_challenge: 'x', nonce: 'x' })).not.to.have.any.keys('code_challenge', 'nonce'));
});
