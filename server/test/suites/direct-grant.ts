import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import {
  BACKEND_SECRET,
  CLIENT_SECRET,
  OTP_CREDENTIAL,
  STRANGE_ID,
  type Answer,
  type Harness,
} from '../helpers/harness.js';
import { readObject, type Fields } from '../helpers/json.js';

const DAY = 24 * 3600;
const BACKEND = { client_id: 'backend', client_secret: BACKEND_SECRET };
const NATIVE = { client_id: 'native' };

/** One that is wrong for sure. */
function otherThan(code: string): string {
  return code.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));
}

/** Tokens for a code without a browser, and tokens for a refresh token. */
export function directGrantSuite(harness: () => Harness): void {
  function exchange(phone: string, otp: string, fields: Fields = {}, headers = {}): Promise<Answer> {
    const body = { grant_type: OTP_CREDENTIAL, ...BACKEND, username: phone, otp, realm: 'sms', ...fields };
    return harness().post('/oauth/token', body, { origin: '', ...headers });
  }

  async function sendCode(phone: string, fields: Fields = BACKEND): Promise<string> {
    const answer = await harness().start(phone, fields, { origin: '' });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return harness().codeFor(phone);
  }

  const userinfo = async (accessToken: unknown) =>
    (await fetch(`${harness().base}/userinfo`, { headers: { authorization: `Bearer ${String(accessToken)}` } })).status;

  describe('direct grant', () => {
    test('gives a back end tokens for a code, the same person as in the browser', async () => {
      const h = harness();
      const phone = h.newPhone();
      const scope = 'openid phone';
      const { status, body, headers } = await exchange(phone, await sendCode(phone), { scope, audience: 'api' });
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual([body.token_type, body.expires_in, body.scope], ['Bearer', DAY, scope]);
      assert.equal(body.refresh_token, undefined);
      assert.equal(headers.get('cache-control'), 'no-store');
      const keys = createRemoteJWKSet(new URL(`${h.base}/.well-known/jwks.json`));
      const options = { issuer: `${h.base}/`, audience: 'backend', algorithms: ['RS256'] };
      const { payload } = await jwtVerify(String(body.id_token), keys, options);
      assert.deepEqual([payload.phone_number, payload.phone_number_verified], [phone, true]);
      assert.equal(payload.name, undefined);
      assert.equal(await userinfo(body.access_token), 200);
      const inBrowser = await h.exchange(await h.authorizationCode(phone));
      const { payload: other } = await jwtVerify(String(inBrowser.body.id_token), keys);
      assert.equal(payload.sub, other.sub);
    });

    test('takes a form, Basic credentials, and gives all that says who it is when no scope is named', async () => {
      const h = harness();
      const phone = h.newPhone();
      const otp = await sendCode(phone);
      const response = await fetch(`${h.base}/oauth/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`backend:${BACKEND_SECRET}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: OTP_CREDENTIAL, username: phone, otp, realm: 'sms' }),
      });
      const body = await readObject(response);
      assert.deepEqual([response.status, body.scope], [200, 'openid profile phone'], JSON.stringify(body));
    });

    test('gives no id_token without the scope openid', async () => {
      const phone = harness().newPhone();
      const { status, body } = await exchange(phone, await sendCode(phone), { scope: 'phone email' });
      assert.deepEqual([status, body.scope, body.id_token], [200, 'phone', undefined]);
    });

    test('gives no refresh token to a client that has them not enabled', async () => {
      const phone = harness().newPhone();
      const client = { client_id: STRANGE_ID, client_secret: undefined };
      const { status, body } = await exchange(phone, await sendCode(phone, client), {
        ...client,
        scope: 'openid offline_access',
      });
      assert.deepEqual([status, body.scope, body.refresh_token], [200, 'openid', undefined], JSON.stringify(body));
    });

    test('serves a native app without a secret, and a page of a listed origin, with CORS', async () => {
      const h = harness();
      for (const origin of ['', 'https://native.example']) {
        const phone = h.newPhone();
        const fields = { ...NATIVE, client_secret: undefined };
        const { status, body, headers } = await exchange(phone, await sendCode(phone, NATIVE), fields, { origin });
        assert.equal(status, 200, JSON.stringify(body));
        if (origin) assert.equal(headers.get('access-control-allow-origin'), origin);
      }
    });

    test('is refused to a client that has it not enabled, with or without a secret, and costs no try', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      for (const client of [
        { client_id: 'web', client_secret: CLIENT_SECRET },
        { client_id: 'spa', client_secret: undefined },
      ]) {
        for (let times = 0; times < 4; times += 1) {
          const { status, body } = await exchange(phone, code, client);
          assert.deepEqual([status, body.error], [400, 'invalid_request'], JSON.stringify(body));
        }
      }
      assert.equal((await h.authenticate(phone, code)).status, 200);
    });

    test('is refused with a wrong secret, without one, and to a page nobody listed; none costs a try', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await sendCode(phone);
      const refusals: [Fields, string, number, string][] = [
        [{ client_secret: 'x'.repeat(20) }, '', 401, 'invalid_client'],
        [{ client_secret: undefined }, '', 401, 'invalid_client'],
        [{}, 'https://evil.example', 403, 'access_denied'],
        [{ otp: undefined }, '', 400, 'invalid_request'],
        [{ otp: '1'.repeat(201) }, '', 400, 'invalid_request'],
        [{ realm: 'email' }, '', 400, 'invalid_request'],
        [{ username: 'nobody' }, '', 400, 'invalid_request'],
      ];
      for (const [fields, origin, expected, error] of refusals) {
        const { status, body, headers } = await exchange(phone, code, fields, { origin });
        assert.deepEqual([status, body.error], [expected, error], JSON.stringify({ fields, body }));
        assert.equal(headers.get('access-control-allow-origin'), origin ? null : '*');
      }
      assert.equal((await exchange(phone, code)).status, 200);
    });

    test('says what is wrong with a code as /co/authenticate does, and counts with it', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await sendCode(phone);
      const from = h.logLines.length;
      const first = await exchange(phone, otherThan(code));
      assert.equal(first.status, 403);
      assert.deepEqual(first.body, {
        error: 'invalid_grant',
        error_description: 'Wrong phone number or verification code.',
        reason: 'code_wrong',
        attempts_left: 2,
        expires_in: 180,
      });
      assert.deepEqual(h.events(from), ['code_wrong']);
      const body = { client_id: 'web' };
      assert.equal((await h.authenticate(phone, otherThan(code), body)).body.attempts_left, 1);
      assert.equal((await exchange(phone, otherThan(code))).body.attempts_left, 0);
      const last = await exchange(phone, code);
      assert.equal(last.status, 403);
      assert.deepEqual(last.body, {
        error: 'invalid_grant',
        error_description: "You've reached the maximum number of attempts. Please try to login again.",
        reason: 'too_many_attempts',
        attempts_left: 0,
        retry_after: 30,
      });
      assert.equal((await h.authenticate(phone, code)).body.reason, 'too_many_attempts');
    });

    test('a code that was replaced is named, and one works once', async () => {
      const h = harness();
      const phone = h.newPhone();
      const old = await sendCode(phone);
      h.clock.advance(30);
      const fresh = await sendCode(phone);
      if (old !== fresh) {
        const { status, body } = await exchange(phone, old);
        assert.deepEqual([status, body.error, body.reason], [403, 'invalid_grant', 'code_superseded']);
        assert.equal(body.attempts_left, 3);
      }
      const answers = await Promise.all(Array.from({ length: 6 }, () => exchange(phone, fresh)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 403, 403, 403, 403, 403]);
      assert.equal((await exchange(phone, fresh)).body.reason, 'code_expired');
    });

    test('too many wrong codes for a number are 429 here too', async () => {
      const h = harness();
      const phone = h.newPhone();
      let last: Answer | undefined;
      for (let guess = 0; guess < 11; guess += 1) {
        if (guess % 3 === 0) {
          h.clock.advance(600);
          await sendCode(phone);
        }
        last = await exchange(phone, otherThan(h.codeFor(phone)));
      }
      assert.deepEqual([last?.status, last?.body.error, last?.body.reason], [429, 'too_many_attempts', 'guess_limit']);
      assert.ok(Number(last?.body.retry_after) > 0);
      assert.equal(last?.headers.get('retry-after'), String(last?.body.retry_after));
    });
  });

  describe('refresh token', () => {
    const scope = 'openid phone offline_access';

    async function signIn(): Promise<Fields> {
      const phone = harness().newPhone();
      const { status, body } = await exchange(phone, await sendCode(phone), { scope });
      assert.deepEqual([status, body.scope], [200, scope], JSON.stringify(body));
      return body;
    }

    function refresh(refresh_token: unknown, fields: Fields = BACKEND, headers = {}): Promise<Answer> {
      const body = { grant_type: 'refresh_token', refresh_token, ...fields };
      return harness().post('/oauth/token', body, { origin: '', ...headers });
    }

    test('is changed at every use, for new tokens of the same person', async () => {
      const first = await signIn();
      const { status, body } = await refresh(first.refresh_token);
      assert.equal(status, 200, JSON.stringify(body));
      assert.ok(body.refresh_token && body.refresh_token !== first.refresh_token);
      assert.notEqual(body.access_token, first.access_token);
      assert.ok(body.id_token);
      assert.equal(await userinfo(body.access_token), 200);
      assert.equal((await refresh(body.refresh_token)).status, 200);
    });

    test('used again, takes everything of that login with it', async () => {
      const first = await signIn();
      const { body: second } = await refresh(first.refresh_token);
      const replay = await refresh(first.refresh_token);
      assert.deepEqual([replay.status, replay.body.error], [400, 'invalid_grant']);
      assert.equal((await refresh(second.refresh_token)).status, 400);
      assert.deepEqual([await userinfo(first.access_token), await userinfo(second.access_token)], [401, 401]);
    });

    test('used by several at once, serves none of them for longer', async () => {
      const { refresh_token } = await signIn();
      const answers = await Promise.all(Array.from({ length: 4 }, () => refresh(refresh_token)));
      for (const { status, body } of answers.filter((answer) => answer.status === 200)) {
        assert.equal(status, 200);
        assert.equal((await refresh(body.refresh_token)).status, 400);
        assert.equal(await userinfo(body.access_token), 401);
      }
    });

    test('belongs to its client', async () => {
      const { refresh_token } = await signIn();
      for (const fields of [NATIVE, { client_id: 'backend' }, { client_id: 'web', client_secret: CLIENT_SECRET }]) {
        assert.notEqual((await refresh(refresh_token, fields)).status, 200);
      }
    });

    test('ends after 15 days without use, and 30 days after the login', async () => {
      const h = harness();
      const unused = await signIn();
      let { refresh_token } = await signIn();
      for (let day = 10; day < 30; day += 10) {
        h.clock.advance(10 * DAY);
        const { status, body } = await refresh(refresh_token);
        assert.equal(status, 200, JSON.stringify(body));
        refresh_token = body.refresh_token;
      }
      assert.equal((await refresh(unused.refresh_token)).status, 400);
      h.clock.advance(10 * DAY);
      assert.equal((await refresh(refresh_token)).status, 400);
    });

    test('comes of a login in the browser too, for a page of its origin', async () => {
      const h = harness();
      const origin = 'https://native.example';
      const redirect_uri = `${origin}/done`;
      const phone = h.newPhone();
      const browser = h.browser();
      const otp = await sendCode(phone, NATIVE);
      const { body } = await h.authenticate(phone, otp, NATIVE, { origin }, browser);
      const code_verifier = randomBytes(32).toString('base64url');
      const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
      const location = await h.authorize(browser, {
        ...{ ...NATIVE, redirect_uri, scope, code_challenge, code_challenge_method: 'S256' },
        login_ticket: String(body.login_ticket),
      });
      const code = location.searchParams.get('code') ?? assert.fail(location.search);
      const fields = { grant_type: 'authorization_code', ...NATIVE, redirect_uri, code_verifier };
      const tokens = await h.post('/oauth/token', { ...fields, code }, { origin });
      assert.equal(tokens.body.scope, scope);
      const again = await refresh(tokens.body.refresh_token, NATIVE, { origin });
      assert.equal(again.status, 200, JSON.stringify(again.body));
      assert.equal(again.headers.get('access-control-allow-origin'), origin);
      const foreign = await refresh(again.body.refresh_token, NATIVE, { origin: 'https://evil.example' });
      assert.deepEqual([foreign.status, foreign.headers.get('access-control-allow-origin')], [403, null]);
    });
  });
}
