import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { guessCountry } from '../../src/lock/country.js';
import { scriptValue } from '../../src/lock/script-value.js';
import type { Harness } from '../helpers/harness.js';
import { readObject } from '../helpers/json.js';

/** What Lock asks for before it shows itself. */
export function lockSuite(harness: () => Harness): void {
  describe('for Lock', () => {
    test('a script tells a page what the client has', async () => {
      const h = harness();
      const response = await fetch(`${h.base}/client/spa.js?t1700000000000`);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      const told: unknown[] = [];
      runInNewContext(await response.text(), { Auth0: { setClient: (client: unknown) => told.push(client) } });
      assert.equal(
        JSON.stringify(told),
        JSON.stringify([
          { id: 'spa', tenant: '127.0.0.1', strategies: [{ name: 'sms', connections: [{ name: 'sms' }] }] },
        ]),
      );
    });

    test('there is none of an unknown client, and a strange client id cannot leave its place', async () => {
      const h = harness();
      for (const path of ['/client/nobody.js', '/client/', '/client/.js', '/client/%E0%A4%A.js'])
        assert.equal((await fetch(h.base + path)).status, 404, path);
      const strange = await fetch(`${h.base}/client/</script>"&%2B.js`);
      assert.equal(strange.status, 200);
      assert.doesNotMatch(await strange.text(), /[<>&]/);
      const value = '</script><!--"\\\u2028\u2029&';
      const written = scriptValue(value);
      assert.doesNotMatch(written, /[<>&\u2028\u2029]/);
      assert.equal(runInNewContext(written), value);
    });

    test('the country is that of the language, if codes may be sent there', async () => {
      const h = harness();
      const headers = { 'accept-language': 'en,de-AT;q=0.9,de;q=0.8', origin: 'https://spa.example' };
      const response = await fetch(`${h.base}/user/geoloc/country`, { headers });
      assert.deepEqual(await readObject(response), { country_code: 'AT' });
      assert.equal(response.headers.get('access-control-allow-origin'), 'https://spa.example');
      const guesses: [string, string[] | undefined, string][] = [
        ['', undefined, 'US'],
        ['', ['DE', 'AT'], 'DE'],
        ['fr-CH', ['DE', 'CH'], 'CH'],
        ['fr-FR, de-DE;q=0.5', ['CH', 'DE'], 'DE'],
        ['fr-FR', ['CH'], 'CH'],
        ['zh-Hant-TW', undefined, 'TW'],
        ['en-XX,en-u-gb,en-001', undefined, 'US'],
        ['en-gb', undefined, 'GB'],
        ['*, ;;;, en-IE;q=0', undefined, 'US'],
      ];
      for (const [language, countries, country] of guesses)
        assert.equal(guessCountry(language, countries), country, language);
    });

    test('a page may ask for the country with the headers of its library', async () => {
      const preflight = (origin: string) =>
        fetch(`${harness().base}/user/geoloc/country`, { method: 'OPTIONS', headers: { origin } });
      const { status, headers } = await preflight('https://spa.example');
      assert.equal(status, 204);
      assert.equal(headers.get('access-control-allow-methods'), 'GET');
      assert.match(headers.get('access-control-allow-headers') ?? '', /auth0-client, content-type/);
      assert.equal((await preflight('https://evil.example')).headers.get('access-control-allow-origin'), null);
    });

    test('its paths are owned by the server, other scripts are not', () => {
      const { server } = harness();
      for (const path of ['/client/spa.js', '/user/geoloc/country']) assert.ok(server.owns(path), path);
      for (const path of ['/client/main.js', '/client/spa', '/user/geoloc']) assert.ok(!server.owns(path), path);
    });
  });

  describe('web_message', () => {
    const hidden = { prompt: 'none', response_mode: 'web_message' };
    const asLock = { ...hidden, response_type: 'token id_token', scope: 'openid profile email', nonce: 'n' };

    /** What the answer posts, and to whom. */
    async function posted(response: Response): Promise<unknown[]> {
      const script = /<script>(.*)<\/script>/s.exec(await response.text())?.[1] ?? assert.fail('there is no script');
      const calls: unknown[] = [];
      runInNewContext(script, { parent: { postMessage: (...values: unknown[]) => calls.push(...values) } });
      return JSON.parse(JSON.stringify(calls)) as unknown[];
    }

    test('tells Lock that nobody is signed in, and only a page of the client may frame it', async () => {
      const h = harness();
      for (const fields of [asLock, { ...asLock, response_type: 'code' }]) {
        const response = await h.authorizeRaw(h.browser(), { ...fields, state: '</script>&' });
        assert.equal(response.status, 200);
        const policy = response.headers.get('content-security-policy') ?? '';
        assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/]+=*'; frame-ancestors http:\/\/127/);
        assert.equal(policy.split('frame-ancestors ')[1], h.base);
        const [message, origin] = await posted(response);
        assert.equal(origin, h.base);
        const { type, response: answer } = message as { type: unknown; response: Record<string, unknown> };
        assert.deepEqual(
          [type, answer.error, answer.state],
          ['authorization_response', 'login_required', '</script>&'],
        );
      }
    });

    test('gives a code to a page of the client when somebody is signed in', async () => {
      const h = harness();
      const browser = h.browser();
      await h.authorizationCode(h.newPhone(), browser);
      const [message, origin] = await posted(await h.authorizeRaw(browser, hidden));
      const { code } = (message as { response: { code: string } }).response;
      h.secrets.add(code);
      assert.equal(origin, h.base);
      assert.equal((await h.exchange(code)).status, 200);
    });

    test('is refused to callbacks of an origin that the client does not list', async () => {
      const h = harness();
      const fields = { client_id: 'backend', redirect_uri: `${h.base}/backend` };
      const response = await h.authorizeRaw(h.browser(), { ...asLock, ...fields });
      assert.equal(response.status, 400);
      assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
      assert.doesNotMatch(await response.text(), /<script/);
    });

    test('never reaches an unlisted callback', async () => {
      const h = harness();
      const response = await h.authorizeRaw(h.browser(), { ...asLock, redirect_uri: 'https://evil.example/' });
      assert.equal(response.status, 400);
      assert.doesNotMatch(await response.text(), /<script/);
      assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    });
  });
}
