import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import type { Browser } from '../helpers/browser.js';
import type { Harness } from '../helpers/harness.js';

/** The page for those who come without a ticket, and the way out; over HTTP. Browsers see it in hosted-page.test.ts. */
export function hostedPageSuite(harness: () => Harness): void {
  describe('hosted page', () => {
    const REQUEST = {
      scope: 'openid',
      state: 'a b&c=%20+é"<',
      nonce: 'n',
      prompt: 'login',
      max_age: '3600',
      acr_values: 'x',
    };

    async function page(fields: Record<string, string>): Promise<{ status: number; html: string; headers: Headers }> {
      const h = harness();
      const query = new URLSearchParams({ client_id: 'web', redirect_uri: `${h.base}/callback`, ...fields });
      const response = await h.browser().fetch(`/login?${query}`);
      return { status: response.status, html: await response.text(), headers: response.headers };
    }

    test('gets the whole request', async () => {
      const h = harness();
      const asked = { client_id: 'web', response_type: 'code', redirect_uri: `${h.base}/callback`, ...REQUEST };
      const response = await h.browser().fetch(`/authorize?${new URLSearchParams(asked)}`);
      const location = new URL(response.headers.get('location') ?? '', h.base);
      assert.equal(location.pathname, '/login');
      assert.deepEqual(Object.fromEntries(location.searchParams), asked);
    });

    test('and the request with a ticket is answered as if it had come with one', async () => {
      const h = harness();
      const browser = h.browser();
      const sent = await h.authorizeRaw(browser, REQUEST);
      const request = Object.fromEntries(new URL(sent.headers.get('location') ?? '', h.base).searchParams);
      const login_ticket = await h.ticketFor(h.newPhone(), browser);
      const location = await h.authorize(browser, { ...request, login_ticket });
      assert.equal(location.searchParams.get('state'), REQUEST.state);
      assert.equal((await h.exchange(location.searchParams.get('code') ?? '')).status, 200);
    });

    test('a login that must be new is one, and the application is told its time', async () => {
      const h = harness();
      const browser = h.browser();
      await h.authorizationCode(h.newPhone(), browser);
      const sent = await h.authorizeRaw(browser, { scope: 'openid', max_age: '0' });
      const { pathname, searchParams } = new URL(sent.headers.get('location') ?? '', h.base);
      assert.deepEqual([pathname, searchParams.get('max_age'), searchParams.get('prompt')], ['/login', '0', null]);
      const login_ticket = await h.ticketFor(h.newPhone(), browser);
      const location = await h.authorize(browser, { ...Object.fromEntries(searchParams), login_ticket });
      const { body } = await h.exchange(location.searchParams.get('code') ?? assert.fail(location.search));
      const { auth_time, iat } = decodeJwt(String(body.id_token));
      assert.ok(Math.abs(Number(auth_time) - Number(iat)) < 60, `auth_time ${String(auth_time)}, iat ${iat}`);
    });

    test('takes no other script, no frame, and is not kept', async () => {
      const { status, headers, html } = await page({ login_hint: '+44 7400 "<b>', ui_locales: 'ar de' });
      assert.equal(status, 200);
      assert.match(headers.get('content-type') ?? '', /^text\/html/);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'; script-src 'self' 'sha256-[^']+'; .*frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.match(html, /<html lang="ar">/);
      assert.match(html, /phone="\+44 7400 &#34;&#60;b&#62;"/);
    });

    test('refuses an unknown client and a callback that is not listed, and goes nowhere', async () => {
      for (const [fields, error] of [
        [{ client_id: 'nobody' }, 'invalid_client'],
        [{ redirect_uri: 'https://evil.example/' }, 'invalid_redirect_uri'],
      ] as const) {
        const { status, html, headers } = await page(fields);
        assert.equal(status, 400);
        assert.match(html, new RegExp(error));
        assert.doesNotMatch(html, /<sms-login/);
        assert.equal(headers.get('location'), null);
      }
    });
  });

  describe('logout', () => {
    const logout = (query: Record<string, string>, browser = harness().browser()): Promise<Response> =>
      browser.fetch(`/v2/logout?${new URLSearchParams(query)}`);

    test('ends the session of this browser, and goes where the client lists', async () => {
      const h = harness();
      const browser = h.browser();
      await h.authorizationCode(h.newPhone(), browser);
      const session = browser.cookie('sms-login-session');
      const response = await logout({ client_id: 'web', returnTo: `${h.base}/goodbye` }, browser);
      assert.deepEqual([response.status, response.headers.get('location')], [302, `${h.base}/goodbye`]);
      assert.equal(browser.cookie('sms-login-session'), undefined);
      // The cookie of before is worth nothing either.
      const cookie = `sms-login-session=${session}`;
      const location = await h.authorize(h.browser(), { prompt: 'none' }, { cookie });
      assert.equal(location.searchParams.get('error'), 'login_required');
    });

    test('without client_id, goes where any client lists', async () => {
      const response = await logout({ returnTo: `${harness().base}/goodbye` });
      assert.equal(response.headers.get('location'), `${harness().base}/goodbye`);
    });

    test('says that it is done where there is nowhere to go', async () => {
      const response = await logout({ client_id: 'web' });
      assert.equal(response.status, 200);
      assert.match(await response.text(), /<h1>You are signed out<\/h1>/);
    });

    test('never goes elsewhere, and then ends nothing', async () => {
      const h = harness();
      const browser = h.browser();
      await h.authorizationCode(h.newPhone(), browser);
      const goodbye = `${h.base}/goodbye`;
      for (const query of [
        `returnTo=https%3A%2F%2Fevil.example`,
        `client_id=web&returnTo=${goodbye}/more`,
        `client_id=spa&returnTo=${goodbye}`,
        `client_id=nobody&returnTo=${goodbye}`,
        `client_id=web&returnTo=${goodbye}&returnTo=https%3A%2F%2Fevil.example`,
      ]) {
        const response = await browser.fetch(`/v2/logout?${query}`);
        assert.deepEqual([response.status, response.headers.get('location')], [400, null], query);
      }
      assert.ok((await h.authorize(browser, { prompt: 'none' })).searchParams.get('code'));
    });

    test('takes the access tokens along', async () => {
      const h = harness();
      const browser = h.browser();
      const { body } = await h.exchange(await h.authorizationCode(h.newPhone(), browser));
      const from = h.logLines.length;
      await logout({ client_id: 'web' }, browser);
      assert.deepEqual(h.events(from), ['logout']);
      const authorization = `Bearer ${String(body.access_token)}`;
      assert.equal((await fetch(`${h.base}/userinfo`, { headers: { authorization } })).status, 401);
    });
  });

  describe('logout by OpenID Connect', () => {
    const logout = (browser: Browser, fields: Record<string, string>): Promise<Response> => {
      const query = { client_id: 'web', post_logout_redirect_uri: `${harness().base}/goodbye`, ...fields };
      return browser.fetch(`/oidc/logout?${new URLSearchParams(query)}`);
    };

    async function signedIn(): Promise<{ browser: Browser; id_token_hint: string }> {
      const browser = harness().browser();
      const { body } = await harness().exchange(await harness().authorizationCode(harness().newPhone(), browser));
      return { browser, id_token_hint: String(body.id_token) };
    }

    const isSignedIn = async (browser: Browser): Promise<boolean> =>
      (await harness().authorize(browser, { prompt: 'none' })).searchParams.has('code');

    test('the application with the id_token of the session ends it at once, and gets its state', async () => {
      const { browser, id_token_hint } = await signedIn();
      const response = await logout(browser, { id_token_hint, state: 'a&b' });
      assert.deepEqual(
        [response.status, response.headers.get('location')],
        [303, `${harness().base}/goodbye?state=a%26b`],
      );
      assert.ok(!(await isSignedIn(browser)));
    });

    test('else the person is asked', async () => {
      const { id_token_hint } = await signedIn();
      for (const fields of [{}, { id_token_hint }] as Record<string, string>[]) {
        const { browser } = await signedIn();
        const html = await (await logout(browser, fields)).text();
        assert.match(html, /Do you want to sign out\?/);
        const confirm = (xsrf: string): Promise<Response> =>
          browser.fetch('/oidc/logout/confirm', { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
        assert.equal((await confirm('guessed')).status, 400);
        assert.ok(await isSignedIn(browser));
        const response = await confirm(/name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? assert.fail(html));
        assert.equal(response.headers.get('location'), `${harness().base}/goodbye`);
        assert.ok(!(await isSignedIn(browser)));
      }
    });

    test('never goes elsewhere, and then ends nothing', async () => {
      const { browser, id_token_hint } = await signedIn();
      const response = await logout(browser, { id_token_hint, post_logout_redirect_uri: 'https://evil.example/' });
      assert.deepEqual([response.status, response.headers.get('location')], [400, null]);
      assert.ok(await isSignedIn(browser));
    });
  });
}
