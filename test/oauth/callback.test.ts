import { expect } from '@open-wc/testing';
import { finishLogin, type FinishedLogin } from '../../src/oauth/callback.js';
import { keepPending, keepStateCookie, takePending, type PendingLogin } from '../../src/oauth/pending-store.js';
import {
  html,
  json,
  restoreFetch,
  stubFetch,
  stubHangingFetch,
  unreachable,
  goOffline,
} from '../transport/fetch-stub.js';
import { clearBrowser, stateCookies } from './browser-state.js';
import { TokenServer, type Claims } from './token-server.js';
import { failureOf } from '../helpers/failure.js';

const ISSUER = 'https://tenant.example/';
const CALLBACK = 'https://app.example/callback';
const RIGHT = `?code=c1&state=s1&iss=${encodeURIComponent(ISSUER)}`;

const seconds = (): number => Math.floor(Date.now() / 1000);

const claims = (change: Claims = {}): Claims => ({
  iss: ISSUER,
  aud: 'client-1',
  sub: 'sms|1',
  phone_number: '+447400123456',
  nonce: 'n1',
  iat: seconds(),
  exp: seconds() + 3600,
  ...change,
});

const pend = (change: Partial<PendingLogin> = {}): void => {
  const login = { issuer: ISSUER, clientId: 'client-1', redirectUri: CALLBACK, nonce: 'n1', verifier: 'v'.repeat(43) };
  keepPending('s1', { ...login, createdAt: Date.now(), ...change });
};

const finish = (query = RIGHT): Promise<FinishedLogin | undefined> => finishLogin({ url: CALLBACK + query });

describe('oauth/callback', () => {
  let server: TokenServer;

  before(async () => {
    server = await TokenServer.create();
  });
  beforeEach(clearBrowser);
  afterEach(restoreFetch);
  after(clearBrowser);

  it('exchanges the code with the verifier and returns the verified claims', async () => {
    pend();
    const idToken = await server.sign(claims());
    const sent = server.answerWith(idToken);
    expect(await finish()).to.deep.equal({
      claims: JSON.parse(atob(idToken.split('.')[1] ?? '')) as unknown,
      idToken,
      accessToken: 'at',
      expiresIn: 86400,
      scope: 'openid',
    });
    expect(sent.map(({ url }) => url)).to.deep.equal([`${ISSUER}oauth/token`, `${ISSUER}.well-known/jwks.json`]);
    expect(Object.fromEntries(new URLSearchParams(String(sent[0]?.init.body)))).to.deep.equal({
      grant_type: 'authorization_code',
      client_id: 'client-1',
      code: 'c1',
      redirect_uri: CALLBACK,
      code_verifier: 'v'.repeat(43),
    });
  });

  it('accepts a server that sends no iss, and clocks that differ a little', async () => {
    pend();
    server.answerWith(await server.sign(claims({ iat: seconds() + 30, exp: seconds() - 30 })));
    expect((await finish('?code=c1&state=s1'))?.claims.sub).to.equal('sms|1');
  });

  it('works with a server on loopback http', async () => {
    pend({ issuer: 'http://localhost:5173/' });
    server.answerWith(await server.sign(claims({ iss: 'http://localhost:5173/' })));
    expect((await finish('?code=c1&state=s1'))?.claims.sub).to.equal('sms|1');
  });

  for (const query of ['', '?page=2', '?code=c1', '?state=s1']) {
    it(`has nothing to do at ${JSON.stringify(query)}`, async () => {
      pend();
      expect(await finish(query)).to.equal(undefined);
      expect(takePending('s1', Date.now())).not.to.equal(undefined);
    });
  }

  it('works once, whether it succeeds or fails', async () => {
    pend();
    keepStateCookie('s1');
    stubFetch(json({ error: 'invalid_grant' }, 400));
    expect((await failureOf(finish())).code).to.equal('bad-response');
    expect(stateCookies()).to.deep.equal([]);
    server.answerWith(await server.sign(claims()));
    expect((await failureOf(finish())).message).to.contain('No login of the last 10 minutes');
  });

  it('takes code and state out of the address bar at once, and leaves the rest', async () => {
    const before = location.href;
    const state = { kept: true };
    const url = new URL(before);
    for (const [name, value] of new URLSearchParams(`${RIGHT}&tab=2`)) url.searchParams.set(name, value);
    history.replaceState(state, '', url);
    try {
      stubFetch();
      const done = failureOf(finishLogin());
      expect([...new URL(location.href).searchParams.keys()])
        .to.include('tab')
        .and.not.include.members(['code']);
      expect(location.href).not.to.match(/[?&](?:code|state|iss)=/);
      expect(history.state).to.deep.equal(state);
      expect((await done).code).to.equal('bad-response');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  const forged: readonly (readonly [what: string, change: Claims, header?: Claims])[] = [
    ['another issuer', { iss: 'https://evil.example/' }],
    ['an issuer without its slash', { iss: 'https://tenant.example' }],
    ['another audience', { aud: 'client-2' }],
    ['an old token', { exp: seconds() - 3600 }],
    ['a token without an end', { exp: undefined }],
    ['another nonce', { nonce: 'n2' }],
    ['no nonce', { nonce: undefined }],
    ['no subject', { sub: undefined }],
    ['an unknown key', {}, { kid: 'k2' }],
    ['no signature algorithm', {}, { alg: 'none' }],
    ['a shared-secret algorithm', {}, { alg: 'HS256' }],
    ['another algorithm of the same key', {}, { alg: 'RS512' }],
  ];
  for (const [what, change, header] of forged) {
    it(`refuses an id_token with ${what}`, async () => {
      pend();
      server.answerWith(await server.sign(claims(change), header));
      expect((await failureOf(finish())).code).to.equal('bad-response');
    });
  }

  it("refuses an id_token that somebody else's key signed, or whose claims were changed", async () => {
    const other = await TokenServer.create();
    pend();
    server.answerWith(await other.sign(claims()));
    expect((await failureOf(finish())).code).to.equal('bad-response');
    const [header, , signature] = (await server.sign(claims())).split('.');
    const [, payload] = (await server.sign(claims({ sub: 'sms|2' }))).split('.');
    pend();
    server.answerWith(`${header}.${payload}.${signature}`);
    expect((await failureOf(finish())).code).to.equal('bad-response');
  });

  it('refuses an answer without an id_token', async () => {
    pend();
    server.answerWith(undefined);
    expect((await failureOf(finish())).code).to.equal('bad-response');
  });

  const addresses: readonly (readonly [what: string, query: string, code: string])[] = [
    ['a state nobody asked for', '?code=c1&state=s2', 'bad-response'],
    ['two states', '?code=c1&state=s1&state=s2', 'bad-response'],
    ['another server', '?code=c1&state=s1&iss=https%3A%2F%2Fevil.example%2F', 'bad-response'],
    ['an error of another server', '?error=login_required&state=s1&iss=https%3A%2F%2Fevil.example%2F', 'bad-response'],
    ['a lost cookie (login_required)', '?error=login_required&state=s1', 'cookies-blocked'],
    ['a lost cookie (access_denied)', '?error=access_denied&error_description=x&state=s1', 'cookies-blocked'],
    ['a broken server', '?error=server_error&state=s1', 'server-error'],
    ['a busy server', '?error=temporarily_unavailable&state=s1', 'server-error'],
    ['a wrong setting', '?error=unauthorized_client&state=s1', 'misconfigured'],
  ];
  for (const [what, query, code] of addresses) {
    it(`answers ${what} with ${code}, and sends nothing`, async () => {
      pend();
      const sent = stubFetch();
      expect((await failureOf(finish(query))).code).to.equal(code);
      expect(sent).to.have.lengthOf(0);
    });
  }

  it('says that a login without pkce is for a server to finish', async () => {
    pend({ verifier: undefined });
    expect(await failureOf(finish())).to.include({ code: 'misconfigured' });
  });

  const tokenAnswers: readonly (readonly [what: string, answer: () => Response | Promise<Response>, code: string])[] = [
    ['invalid_grant', json({ error: 'invalid_grant' }, 403), 'bad-response'],
    ['a client with a secret', json({ error: 'invalid_client' }, 401), 'misconfigured'],
    [
      'a challenge for a secret',
      json({ error: 'invalid_client' }, 401, { 'WWW-Authenticate': 'Basic realm="x"' }),
      'misconfigured',
    ],
    ['unauthorized_client', json({ error: 'unauthorized_client' }, 403), 'misconfigured'],
    ['500 with JSON', json({ error: 'server_error' }, 500), 'server-error'],
    ['502 with a web page', html('<h1>502</h1>', 502), 'server-error'],
    ['a web page', html('<title>Wi-Fi</title>'), 'bad-response'],
    ['no server', unreachable, 'timeout'],
  ];
  for (const [what, answer, code] of tokenAnswers) {
    it(`/oauth/token: ${what} is ${code}`, async () => {
      pend();
      stubFetch(answer);
      expect((await failureOf(finish())).code).to.equal(code);
    });
  }

  it('says so when the keys cannot be had', async () => {
    pend();
    const tokens = { access_token: 'at', token_type: 'Bearer', id_token: await server.sign(claims()) };
    stubFetch(json(tokens), html('', 503));
    expect((await failureOf(finish())).code).to.equal('server-error');
  });

  it('gives up after the time set', async () => {
    pend();
    stubHangingFetch();
    expect(await failureOf(finishLogin({ url: CALLBACK + RIGHT, timeout: 1 }))).to.include({ code: 'timeout' });
  });

  it('knows when it is offline', async () => {
    pend();
    stubFetch(unreachable);
    const goOnline = goOffline();
    expect((await failureOf(finish()).finally(goOnline)).code).to.equal('offline');
  });

  it('lets itself be stopped', async () => {
    pend();
    stubHangingFetch();
    const abort = new AbortController();
    const done = finishLogin({ url: CALLBACK + RIGHT, signal: abort.signal }).catch((reason: unknown) => reason);
    abort.abort();
    expect(await done).to.equal(abort.signal.reason);
  });
});
