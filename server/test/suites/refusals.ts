import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLIENT_SECRET, OTP_CREDENTIAL, type Harness } from '../helpers/harness.js';
import { readObject } from '../helpers/json.js';

/** Requests that must come to nothing, each with its own error and log line, and without an SMS. */
export function refusalsSuite(harness: () => Harness): void {
  async function refused(fields: Record<string, unknown>, expected: [number, string, string?], headers = {}) {
    const h = harness();
    const phone = h.newPhone();
    const from = h.logLines.length;
    const { status, body } = await h.start(phone, fields, headers);
    assert.deepEqual([status, body.error, body.reason], [expected[0], expected[1], expected[2]]);
    assert.deepEqual(h.events(from), [expected[2] ?? expected[1]]);
    assert.equal(h.messages(phone).length, 0);
  }

  describe('callback URL', () => {
    test('an unlisted one is refused at start, before any SMS', () =>
      refused({ authParams: { redirect_uri: 'https://evil.example/' } }, [
        400,
        'bad.authParams',
        'callback_not_listed',
      ]));

    test('a listed one with anything added is refused', () =>
      refused({ authParams: { redirect_uri: `${harness().base}/callback?x=1` } }, [
        400,
        'bad.authParams',
        'callback_not_listed',
      ]));

    test('a listed one passes', async () => {
      const h = harness();
      const authParams = { redirect_uri: `${h.base}/callback`, response_type: 'code', scope: 'openid', state: 's' };
      assert.equal((await h.start(h.newPhone(), { authParams })).status, 200);
    });

    test('/authorize never redirects to an unlisted one', async () => {
      const h = harness();
      const browser = h.browser();
      const ticket = await h.ticketFor(h.newPhone(), browser);
      for (const redirect_uri of [
        'https://evil.example/',
        `${h.base}/callback/`,
        `${h.base}/callback?x`,
        'javascript:0',
      ]) {
        const from = h.logLines.length;
        const response = await h.authorizeRaw(browser, { redirect_uri, login_ticket: ticket });
        assert.equal(response.status, 400);
        assert.equal(response.headers.get('location'), null);
        assert.match(await response.text(), /invalid_redirect_uri/);
        assert.ok(h.events(from).includes('callback_not_listed'), redirect_uri);
      }
    });

    test('nor when the client or another parameter is wrong', async () => {
      const h = harness();
      const wrong: Record<string, string>[] = [
        { client_id: 'nobody' },
        { client_id: 'nobody', redirect_uri: 'https://evil.example/' },
        { response_type: 'token', redirect_uri: 'https://evil.example/' },
        { redirect_uri: 'https://spa.example/done' },
      ];
      for (const fields of wrong) {
        const response = await h.authorizeRaw(h.browser(), fields);
        assert.equal(response.headers.get('location'), null, JSON.stringify(fields));
        assert.equal(response.status, 400);
        assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
      }
    });

    test('the error page shows what was sent as text', async () => {
      const response = await harness().authorizeRaw(harness().browser(), { client_id: '<script>alert(1)</script>' });
      assert.doesNotMatch(await response.text(), /<script>/);
    });
  });

  describe('start', () => {
    test('what is in the place of a client or of a name is not repeated: it may be a number', async () => {
      const h = harness();
      const from = h.logLines.length;
      for (const fields of [{ client_id: '+4915777777771' }, { '+4915777777771': 1 }, { code_4915777777771: 1 }]) {
        const { status, body } = await h.start(h.newPhone(), fields);
        assert.equal(status, 400);
        assert.doesNotMatch(JSON.stringify(body), /777777/);
      }
      const { body } = await h.post('/oauth/token', { '+4915777777771': 1 });
      assert.doesNotMatch(JSON.stringify(body), /777777/);
      assert.doesNotMatch(h.logLines.slice(from).join('\n'), /777777/);
      assert.match(String((await h.start(h.newPhone(), { surprise: 1 })).body.error_description), /^surprise:/);
    });

    test('an unknown client', () => refused({ client_id: 'nobody' }, [400, 'bad.client_id', 'client_unknown']));
    test('a wrong client secret', () =>
      refused({ client_secret: 'wrong' }, [400, 'bad.client_id', 'client_secret_wrong']));
    test('an unknown connection', () =>
      refused({ connection: 'email' }, [400, 'bad.connection', 'connection_unknown']));
    test('a link instead of a code', () => refused({ send: 'link' }, [400, 'bad.request']));
    test('no client', () => refused({ client_id: undefined }, [400, 'bad.request']));
    test('an unknown field', () => refused({ surprise: 1 }, [400, 'bad.request']));
    test('a field of the wrong type', () => refused({ client_id: ['web'] }, [400, 'bad.request']));
    test('an origin the client does not list', () =>
      refused({}, [403, 'access_denied', 'origin_not_listed'], { origin: 'https://evil.example' }));
    test('the origin of another client', () =>
      refused({}, [403, 'access_denied', 'origin_not_listed'], { origin: 'https://spa.example' }));

    const numbers = [
      ['abc', 'phone_invalid'],
      ['+1555', 'phone_too_short'],
      ['+155555501234', 'phone_too_long'],
      ['+4915112345678901', 'phone_too_long'],
      ['+210123456789', 'country_code_unknown'],
      ['+493012345678', 'phone_not_mobile'],
      ['+19005550123', 'phone_not_mobile'],
    ] as const;
    for (const [phone_number, reason] of numbers) {
      test(`the number ${phone_number}: ${reason}`, () => refused({ phone_number }, [400, 'bad.phone_number', reason]));
    }

    test('a number of unknown type passes', async () => {
      assert.equal((await harness().start('+15555550199')).status, 200);
    });

    test('a form passes, text/plain does not', async () => {
      const h = harness();
      const fields = { client_id: 'web', connection: 'sms', phone_number: h.newPhone() };
      const send = (type: string) =>
        fetch(`${h.base}/passwordless/start`, {
          method: 'POST',
          headers: { 'content-type': type, origin: h.base },
          body: new URLSearchParams(fields).toString(),
        });
      assert.equal((await send('text/plain')).status, 415);
      assert.equal((await send('application/x-www-form-urlencoded')).status, 200);
    });

    test('what is not JSON, what is too long, what is no POST', async () => {
      const url = `${harness().base}/passwordless/start`;
      const send = (body: string) =>
        fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      assert.equal((await send('{')).status, 400);
      assert.equal((await send('null')).status, 400);
      assert.equal((await send(JSON.stringify({ a: 'x'.repeat(20_000) }))).status, 413);
      assert.equal((await fetch(url)).status, 405);
      assert.equal((await fetch(`${harness().base}/nothing`)).status, 404);
    });
  });

  test('a path of the OpenID provider with another method is not found, as everywhere', async () => {
    const h = harness();
    for (const [method, path] of [
      ['POST', '/authorize'],
      ['GET', '/oauth/token'],
      ['DELETE', '/userinfo'],
      ['PUT', '/.well-known/jwks.json'],
    ] as const) {
      const from = h.logLines.length;
      const response = await fetch(h.base + path, { method });
      assert.deepEqual([response.status, (await readObject(response)).error], [404, 'not_found'], path);
      assert.deepEqual(h.events(from), ['not_found']);
    }
  });

  describe('/co/authenticate', () => {
    test('needs the origin of a page of this client', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      for (const origin of ['', 'https://spa.example', 'null']) {
        const { status, body } = await h.authenticate(phone, code, {}, { origin });
        assert.deepEqual([status, body.error], [403, 'access_denied'], origin);
      }
      assert.equal((await h.authenticate(phone, code)).status, 200);
    });

    test('needs the credential type of a one-time code', async () => {
      const { status, body } = await harness().authenticate('+15555550123', '1', { credential_type: 'password' });
      assert.deepEqual([status, body.error], [400, 'bad.request']);
    });

    test('needs a client and a connection that exist', async () => {
      const h = harness();
      assert.equal((await h.authenticate('+15555550123', '1', { client_id: 'nobody' })).body.error, 'bad.client_id');
      assert.equal((await h.authenticate('+15555550123', '1', { realm: 'email' })).body.error, 'bad.connection');
    });
  });

  describe('/oauth/token', () => {
    const exchangeForm = (code: string, headers: Record<string, string>) => {
      const fields = { grant_type: 'authorization_code', code, redirect_uri: `${harness().base}/callback` };
      const authorization = `Basic ${Buffer.from(`web:${CLIENT_SECRET}`).toString('base64')}`;
      const init = { method: 'POST', headers: { authorization, ...headers }, body: new URLSearchParams(fields) };
      return fetch(`${harness().base}/oauth/token`, init);
    };

    test('a page of a foreign origin gets nothing and uses up nothing; the server’s own is fine', async () => {
      const h = harness();
      const code = await h.authorizationCode(h.newPhone());
      const fields = { grant_type: 'authorization_code', code, redirect_uri: `${h.base}/callback`, client_id: 'web' };
      for (const origin of ['https://evil.example', 'https://spa.example', 'null']) {
        const from = h.logLines.length;
        const form = await exchangeForm(code, { origin });
        for (const { status, body } of [
          await h.post('/oauth/token', { ...fields, client_secret: CLIENT_SECRET }, { origin }),
          await h.post('/oauth/token', fields, { origin }),
          { status: form.status, body: await readObject(form) },
        ]) {
          assert.deepEqual([status, body.error, body.reason], [403, 'access_denied', 'origin_not_listed']);
        }
        assert.equal(form.headers.get('access-control-allow-origin'), null);
        assert.deepEqual(h.events(from), Array(3).fill('origin_not_listed'));
      }
      assert.equal((await exchangeForm(code, { origin: h.base })).status, 200);
    });

    test('the server’s own origin reaches it for a client that does not list it', async () => {
      const h = harness();
      const fields = { grant_type: 'authorization_code', client_id: 'spa', code: 'x', code_verifier: 'x'.repeat(43) };
      const { status, body } = await h.post('/oauth/token', { ...fields, redirect_uri: 'https://spa.example/done' });
      assert.deepEqual([status, body.error], [400, 'invalid_grant']);
    });

    test('what is neither JSON nor a form is refused before it is read', async () => {
      const h = harness();
      const code = await h.authorizationCode(h.newPhone());
      for (const type of ['text/plain', 'multipart/form-data; boundary=x']) {
        const response = await exchangeForm(code, { 'content-type': type });
        assert.equal(response.status, 415);
        assert.equal((await readObject(response)).error, 'invalid_request');
      }
      assert.equal((await exchangeForm(code, {})).status, 200);
    });

    test('a parameter that comes twice is refused', async () => {
      const body = 'grant_type=authorization_code&client_id=spa&code=a&code=b&redirect_uri=x';
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const response = await fetch(`${harness().base}/oauth/token`, { method: 'POST', headers, body });
      assert.deepEqual([response.status, (await readObject(response)).error], [400, 'invalid_request']);
    });
  });

  describe('CORS', () => {
    const preflight = (path: string, origin: string) =>
      fetch(harness().base + path, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'auth0-client,content-type,x-request-language',
        },
      });

    test('a listed origin may send, with credentials on /co/authenticate only', async () => {
      for (const [path, credentials] of [
        ['/passwordless/start', null],
        ['/co/authenticate', 'true'],
        ['/oauth/token', null],
      ] as const) {
        const { status, headers } = await preflight(path, 'https://spa.example');
        assert.equal(status, 204);
        assert.equal(headers.get('access-control-allow-origin'), 'https://spa.example');
        assert.equal(headers.get('access-control-allow-credentials'), credentials);
        for (const name of ['auth0-client', 'content-type', 'x-request-language']) {
          assert.ok(headers.get('access-control-allow-headers')?.includes(name));
        }
        assert.match(headers.get('vary') ?? '', /Origin/);
      }
    });

    test('an origin nobody lists may not', async () => {
      const { headers } = await preflight('/co/authenticate', 'https://evil.example');
      assert.equal(headers.get('access-control-allow-origin'), null);
      assert.match(headers.get('vary') ?? '', /Origin/);
    });

    test('a page can read why it was refused', async () => {
      const h = harness();
      const fields = {
        client_id: 'spa',
        username: h.newPhone(),
        otp: '1',
        realm: 'sms',
        credential_type: OTP_CREDENTIAL,
      };
      const { headers, body } = await h.post('/co/authenticate', fields, { origin: 'https://spa.example' });
      assert.equal(body.reason, 'code_expired');
      assert.equal(headers.get('access-control-allow-origin'), 'https://spa.example');
      assert.equal(headers.get('access-control-allow-credentials'), 'true');
    });
  });
}
