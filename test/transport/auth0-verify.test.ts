import { expect } from '@open-wc/testing';
import { takePending } from '../../src/oauth/pending-store.js';
import { challengeOf } from '../../src/oauth/pkce.js';
import { createAuth0Transport, type Auth0Config } from '../../src/transport/auth0.js';
import { clearBrowser, stateCookies } from '../oauth/browser-state.js';
import { config, phoneNumber, waiting } from './config.js';
import { json, restoreFetch, stubFetch, type SentRequest } from './fetch-stub.js';

const TICKET = { login_ticket: 'ticket-1', co_verifier: 'v', co_id: 'i' };

interface Verified {
  sent: SentRequest;
  authorize: URL;
  query: Record<string, string>;
}

async function verify(change: Partial<Auth0Config> = {}): Promise<Verified> {
  const requests = stubFetch(json(TICKET));
  const answer = await (
    await createAuth0Transport(config(change))
  ).verify({ phoneNumber, code: '000123', signal: waiting() });
  const [sent = expect.fail('nothing was sent')] = requests;
  const authorize = new URL(answer.redirectTo ?? '');
  expect(answer.result).to.equal(undefined);
  return { sent, authorize, query: Object.fromEntries(authorize.searchParams) };
}

describe('transport/auth0: verify', () => {
  beforeEach(clearBrowser);
  afterEach(restoreFetch);
  afterEach(clearBrowser);

  it('asks for a ticket with credentials', async () => {
    const { sent } = await verify();
    expect(sent.url).to.equal('https://tenant.example/co/authenticate');
    expect(sent.init).to.include({ method: 'POST', credentials: 'include' });
    expect(sent.json).to.deep.equal({
      client_id: 'client-1',
      username: phoneNumber,
      otp: '000123',
      realm: 'sms',
      credential_type: 'http://auth0.com/oauth/grant-type/passwordless/otp',
    });
  });

  it('goes on at /authorize with the ticket', async () => {
    const { authorize, query } = await verify({
      state: 's1',
      authNonce: 'n1',
      audience: 'a',
      responseMode: 'form_post',
    });
    expect(authorize.origin + authorize.pathname).to.equal('https://tenant.example/authorize');
    const { auth0Client, ...rest } = query;
    expect(JSON.parse(atob(auth0Client ?? ''))).to.include({ name: 'sms-login' });
    expect(rest).to.deep.equal({
      client_id: 'client-1',
      response_type: 'code',
      response_mode: 'form_post',
      redirect_uri: `${location.origin}/callback`,
      scope: 'openid profile phone',
      audience: 'a',
      realm: 'sms',
      state: 's1',
      nonce: 'n1',
      login_ticket: 'ticket-1',
    });
  });

  it('makes a state of its own, and keeps it for the callback page and its server', async () => {
    const { query } = await verify();
    const state = query.state ?? '';
    expect(state).to.match(/^[0-9a-f]{64}$/);
    expect(stateCookies()).to.deep.equal([`sms-login.${state}=1`]);
    expect(takePending(state, Date.now())).to.include({
      issuer: 'https://tenant.example/',
      clientId: 'client-1',
      redirectUri: `${location.origin}/callback`,
    });
    expect((await verify()).query.state).not.to.equal(state);
  });

  it('leaves a given state to the app', async () => {
    expect((await verify({ state: 's1' })).query.state).to.equal('s1');
    expect(stateCookies()).to.deep.equal([]);
    expect(takePending('s1', Date.now())).to.equal(undefined);
  });

  it('sends an S256 challenge and keeps its verifier and a nonce', async () => {
    const { query } = await verify({ pkce: true, state: 's1' });
    const login = takePending('s1', Date.now());
    expect(query.code_challenge_method).to.equal('S256');
    expect(query.code_challenge).to.equal(await challengeOf(login?.verifier ?? ''));
    expect(query.nonce).to.match(/^[0-9a-f]{64}$/);
    expect(login?.nonce).to.equal(query.nonce);
  });

  it('lets authParams add parameters, but not replace those that bind the login', async () => {
    const binding = ['client_id', 'redirect_uri', 'login_ticket', 'state', 'nonce', 'code_challenge'];
    const authParams = Object.fromEntries(
      [...binding, 'code_challenge_method', 'screen_hint', 'scope'].map((n) => [n, 'x']),
    );
    const { query } = await verify({ pkce: true, authNonce: 'n1', authParams });
    expect(query).to.include({ screen_hint: 'x', scope: 'x', nonce: 'n1', code_challenge_method: 'S256' });
    for (const name of binding) expect(query[name], name).not.to.equal('x');
  });

  it('has no place for a number or a code in the address', async () => {
    const { authorize } = await verify({ pkce: true });
    expect(decodeURIComponent(authorize.href)).not.to.contain('7400123456').and.not.to.contain('000123');
  });
});
