import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { CLIENT_SECRET, type Harness } from '../helpers/harness.js';
import { readObject } from '../helpers/json.js';

/** A whole login, step by step as the element and a regular web app do it. */
export function loginSuite(harness: () => Harness): void {
  describe('login', () => {
    test('from the number to a verified id_token and /userinfo', async () => {
      const h = harness();
      const phone = h.newPhone();
      const { body: tokens, status } = await h.exchange(await h.authorizationCode(phone));
      assert.equal(status, 200);
      const discovery = await readObject(await fetch(`${h.base}/.well-known/openid-configuration`));
      assert.equal(discovery.issuer, `${h.base}/`);
      const keys = createRemoteJWKSet(new URL(String(discovery.jwks_uri)));
      const { payload, protectedHeader } = await jwtVerify(String(tokens.id_token), keys, {
        issuer: `${h.base}/`,
        audience: 'web',
        algorithms: ['RS256'],
      });
      assert.equal(protectedHeader.alg, 'RS256');
      assert.match(String(payload.sub), /^sms\|[0-9a-f]{24}$/);
      assert.equal(payload.nonce, 'the-nonce');
      assert.equal(payload.phone_number, phone);
      assert.equal(payload.phone_number_verified, true);
      const userinfo = await fetch(`${h.base}/userinfo`, {
        headers: { authorization: `Bearer ${String(tokens.access_token)}` },
      });
      const claims = await readObject(userinfo);
      assert.deepEqual([claims.sub, claims.phone_number, claims.name], [payload.sub, phone, phone]);
    });

    test('the callback gets the state verbatim and the issuer', async () => {
      const h = harness();
      const browser = h.browser();
      const ticket = await h.ticketFor(h.newPhone(), browser);
      const location = await h.authorize(browser, { login_ticket: ticket, state: 'a b&c=ü/%2F' });
      assert.equal(location.origin + location.pathname, `${h.base}/callback`);
      assert.equal(location.searchParams.get('state'), 'a b&c=ü/%2F');
      assert.equal(location.searchParams.get('iss'), `${h.base}/`);
    });

    test('a nonce comes back verbatim, but not with a U+0000, which no database would keep', async () => {
      const h = harness();
      const browser = h.browser();
      const odd = 'a b"\\u0000\\\\u0000\uFEFFü\u007F';
      const login_ticket = await h.ticketFor(h.newPhone(), browser);
      const { searchParams } = await h.authorize(browser, { login_ticket, nonce: odd });
      const { body } = await h.exchange(searchParams.get('code')!);
      assert.equal(decodeJwt(String(body.id_token)).nonce, odd);
      for (const nonce of ['\0', '\\\0']) {
        const refused = await h.authorize(browser, { nonce });
        assert.equal(refused.searchParams.get('error'), 'invalid_request');
      }
    });

    test('a second login finds the same sub, another number another one', async () => {
      const h = harness();
      const phone = h.newPhone();
      const subs = [];
      for (const number of [phone, phone, h.newPhone()]) {
        const { body } = await h.exchange(await h.authorizationCode(number));
        subs.push(decodeJwt(String(body.id_token)).sub);
      }
      assert.equal(subs[0], subs[1]);
      assert.notEqual(subs[0], subs[2]);
    });

    test('however the number is written, it is the same person', async () => {
      const h = harness();
      const phone = h.newPhone();
      const written = `\uFF0B${phone.slice(1, 3)} (${phone.slice(3, 6)}) ${phone.slice(6)}`;
      const { body } = await h.start(written);
      assert.equal(body.phone_number, phone);
      const code = h.codeFor(phone);
      h.clock.advance(1);
      assert.equal((await h.start(phone)).body.retry_after, 29);
      assert.equal((await h.authenticate(phone, code)).status, 200);
    });

    test('start promises times and length, and never tells whether the number is known', async () => {
      const h = harness();
      const phone = h.newPhone();
      await h.exchange(await h.authorizationCode(phone));
      const known = await h.start(phone);
      const unknown = await h.start(h.newPhone());
      for (const { status, body } of [known, unknown]) {
        assert.equal(status, 200);
        assert.equal(body.phone_verified, false);
        assert.deepEqual([body.expires_in, body.resend_after, body.code_length], [180, 30, 6]);
        assert.match(String(body._id), /^[0-9a-f]{24}$/);
      }
      assert.deepEqual(Object.keys(known.body), Object.keys(unknown.body));
    });

    test('x-request-language beats accept-language', async () => {
      const h = harness();
      const phone = h.newPhone();
      const { body } = await h.start(phone, {}, { 'x-request-language': 'de', 'accept-language': 'fr' });
      assert.equal(body.request_language, 'de');
      assert.match(h.messages(phone)[0] ?? '', /Ihr Code/);
    });

    test('the token endpoint takes a form with Basic credentials', async () => {
      const h = harness();
      const code = await h.authorizationCode(h.newPhone());
      const response = await fetch(`${h.base}/oauth/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`web:${CLIENT_SECRET}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: `${h.base}/callback` }),
      });
      assert.equal(response.status, 200);
    });

    test('the token endpoint takes a form with the secret in the body', async () => {
      const h = harness();
      const code = await h.authorizationCode(h.newPhone());
      const form = { grant_type: 'authorization_code', code, redirect_uri: `${h.base}/callback`, client_id: 'web' };
      const body = new URLSearchParams({ ...form, client_secret: CLIENT_SECRET });
      const response = await fetch(`${h.base}/oauth/token`, { method: 'POST', body });
      assert.equal(response.status, 200);
    });

    test('scopes that do not exist here are left out', async () => {
      const h = harness();
      const browser = h.browser();
      const login_ticket = await h.ticketFor(h.newPhone(), browser);
      const location = await h.authorize(browser, { login_ticket, scope: 'openid profile email phone offline_access' });
      const { body } = await h.exchange(location.searchParams.get('code') ?? assert.fail(location.search));
      assert.equal(body.scope, 'openid profile phone');
      assert.equal(body.refresh_token, undefined);
    });

    test('a token request that cannot be read is invalid_request', async () => {
      const url = `${harness().base}/oauth/token`;
      for (const body of ['{', '{"code":5}', '{"grant_type":"authorization_code"}']) {
        const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        assert.equal(response.status, 400);
        assert.equal((await readObject(response)).error, 'invalid_request');
      }
    });

    test('a wrong secret gets no token', async () => {
      const h = harness();
      const from = h.logLines.length;
      const { status, body } = await h.exchange(await h.authorizationCode(h.newPhone()), {
        client_secret: 'x'.repeat(20),
      });
      assert.deepEqual([status, body.error], [401, 'invalid_client']);
      assert.ok(h.events(from).includes('token_refused'));
    });

    test('a login at /authorize without a ticket answers login_required to prompt=none', async () => {
      const location = await harness().authorize(harness().browser(), { prompt: 'none' });
      assert.equal(location.searchParams.get('error'), 'login_required');
      assert.equal(location.searchParams.get('state'), 'the-state');
    });

    test('a session made by a ticket signs in without another, unless prompt=login', async () => {
      const h = harness();
      const browser = h.browser();
      await h.authorizationCode(h.newPhone(), browser);
      assert.ok((await h.authorize(browser, {})).searchParams.get('code'));
      const again = await h.authorizeRaw(browser, { prompt: 'login' });
      assert.match(again.headers.get('location') ?? '', /^\/login\?/);
    });

    test('a session that signs in again, silently or with a ticket, takes no access token away', async () => {
      const h = harness();
      const browser = h.browser();
      const phone = h.newPhone();
      const tokens = [(await h.exchange(await h.authorizationCode(phone, browser))).body];
      const silent = (await h.authorize(browser, { prompt: 'none' })).searchParams.get('code') ?? assert.fail();
      tokens.push((await h.exchange(silent)).body);
      h.clock.advance(300);
      tokens.push((await h.exchange(await h.authorizationCode(phone, browser))).body);
      for (const { access_token } of tokens) {
        const headers = { authorization: `Bearer ${String(access_token)}` };
        assert.equal((await fetch(`${h.base}/userinfo`, { headers })).status, 200);
      }
      await browser.fetch('/v2/logout');
      for (const { access_token } of tokens) {
        const headers = { authorization: `Bearer ${String(access_token)}` };
        assert.equal((await fetch(`${h.base}/userinfo`, { headers })).status, 401);
      }
    });

    test('form_post answers with a page whose script its own policy allows', async () => {
      const h = harness();
      const browser = h.browser();
      const ticket = await h.ticketFor(h.newPhone(), browser);
      const response = await h.authorizeRaw(browser, { login_ticket: ticket, response_mode: 'form_post' });
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'sha256-/);
      assert.match(await response.text(), /name="code" value="/);
    });
  });

  describe('public client', () => {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const origin = 'https://spa.example';
    const redirect_uri = `${origin}/done`;

    async function codeForSpa(h: Harness): Promise<string> {
      const browser = h.browser();
      const phone = h.newPhone();
      const otp = await h.sendCode(phone);
      const { body } = await h.authenticate(phone, otp, { client_id: 'spa' }, { origin }, browser);
      const fields = { client_id: 'spa', redirect_uri, code_challenge: challenge, code_challenge_method: 'S256' };
      const location = await h.authorize(browser, { ...fields, login_ticket: String(body.login_ticket) });
      return location.searchParams.get('code') ?? assert.fail(location.search);
    }

    test('signs in with PKCE', async () => {
      const h = harness();
      const fields = { grant_type: 'authorization_code', client_id: 'spa', redirect_uri, code_verifier: verifier };
      const answer = await h.post('/oauth/token', { ...fields, code: await codeForSpa(h) }, { origin });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      assert.equal(answer.headers.get('access-control-allow-origin'), origin);
    });

    test('gets nothing for a wrong verifier', async () => {
      const h = harness();
      const fields = { grant_type: 'authorization_code', client_id: 'spa', redirect_uri };
      const code_verifier = randomBytes(32).toString('base64url');
      const answer = await h.post('/oauth/token', { ...fields, code: await codeForSpa(h), code_verifier }, { origin });
      assert.deepEqual([answer.status, answer.body.error], [400, 'invalid_grant']);
    });

    test('must use PKCE', async () => {
      const location = await harness().authorize(harness().browser(), { client_id: 'spa', redirect_uri });
      assert.equal(location.searchParams.get('error'), 'invalid_request');
      assert.match(location.searchParams.get('error_description') ?? '', /PKCE/);
    });
  });
}
