import { expect } from '@open-wc/testing';
import { authorizeUrl } from '../../src/oauth/authorize-url.js';

const ENDPOINT = 'https://example.com/auth/authorize';
const OWN = { response_type: 'code' };
const BINDING = {
  client_id: 'client 1&2',
  redirect_uri: 'https://app.example/cb?x=1&y=2',
  state: 'state',
  code_challenge: undefined,
  login_ticket: 'ticket+/=',
};

const queryOf = (own: Record<string, string | undefined>, extra?: Record<string, string>, binding = {}) =>
  Object.fromEntries(
    new URL(authorizeUrl(ENDPOINT, { ...OWN, ...own }, extra, { ...BINDING, ...binding })).searchParams,
  );

describe('oauth/authorize-url', () => {
  it('is the endpoint with a query', () =>
    expect(authorizeUrl(ENDPOINT, OWN, undefined, BINDING).startsWith(`${ENDPOINT}?`)).to.equal(true));

  it('carries every value unchanged and leaves out what is empty', () => {
    const { code_challenge: _, ...binding } = BINDING;
    expect(queryOf({ scope: '', audience: undefined })).to.deep.equal({ ...OWN, ...binding });
  });

  it('adds further parameters and lets them replace only what does not bind the login', () => {
    const extra = { ui_locales: 'de', response_type: 'token', state: 'x', client_id: 'x', code_challenge: 'x' };
    const sent = queryOf({}, extra, { code_challenge: 'c' });
    expect(sent).to.include({ ui_locales: 'de', response_type: 'token', state: 'state', client_id: 'client 1&2' });
    expect(sent).to.include({ code_challenge: 'c' });
  });

  it('does not let them add a challenge where there is none', () =>
    expect(queryOf({}, { code_challenge: 'x' })).not.to.have.any.keys('code_challenge'));
});
