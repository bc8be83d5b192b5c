import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeJwt } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { newDataFolder } from './helpers/data-folder.js';
import { launchChromium } from '../../test/e2e/helpers/browser.js';
import { Auth0JsPage } from './helpers/auth0-js-page.js';
import { BACKEND_SECRET, CLIENT_SECRET, Harness } from './helpers/harness.js';
import type { Fields } from './helpers/json.js';

describe('auth0-js in a browser', () => {
  // The server is at 127.0.0.1: one page shares its cookies, the other is of a foreign site, where they are blocked.
  const hosts = ['127.0.0.1', 'localhost'] as const;
  let browser: Browser;
  let apps: Auth0JsPage[];
  let h: Harness;
  before(async () => {
    browser = await launchChromium();
    apps = await Promise.all(hosts.map((host) => Auth0JsPage.open(host)));
    const origins = apps.map(({ origin }) => origin);
    const callbacks = apps.map(({ callback }) => callback);
    const client = { id: 'web', secret: CLIENT_SECRET, name: 'Web', callbacks, origins };
    h = await Harness.open({ dataDir: await newDataFolder(), config: () => ({ clients: [client] }) });
    for (const app of apps) app.domain = h.base;
  });
  after(async () => {
    await browser.close();
    for (const app of apps) app.close();
    await h.close();
  });

  /** What the library told the page, after a press. */
  async function press(page: Page, name: string): Promise<Fields> {
    const status = page.getByRole('status');
    await status.evaluate((element) => (element.textContent = ''));
    await page.getByRole('button', { name }).click();
    await page.waitForFunction(() => document.querySelector('p')?.textContent);
    return JSON.parse((await status.textContent()) ?? '') as Fields;
  }

  hosts.forEach((host, index) => {
    test(`a page at ${host}: checkSession, getUserCountry, passwordlessStart, passwordlessLogin, callback`, async () => {
      const { origin, callback } = apps[index]!;
      const page = await browser.newPage({ locale: 'de-CH' });
      await page.goto(origin);
      const options = JSON.stringify({ responseType: 'token id_token', redirectUri: callback, timeout: 5000 });
      const session = `new Promise((resolve) => webAuth.checkSession(${options}, ({ code }) => resolve(code)))`;
      assert.equal(await page.evaluate(session), 'login_required');
      const country = 'new Promise((resolve) => webAuth.client.getUserCountry((error, told) => resolve(told)))';
      assert.deepEqual(await page.evaluate(country), { countryCode: 'CH' });

      const phone = h.newPhone();
      await page.getByLabel('Phone').fill(phone);
      const { result } = await press(page, 'Send code');
      assert.equal((result as Fields).phoneNumber, phone, JSON.stringify(result));
      const code = h.codeFor(phone);
      await page.getByLabel('Code').fill(code === '000000' ? '111111' : '000000');
      const { error } = await press(page, 'Sign in');
      assert.equal((error as Fields).description, 'Wrong phone number or verification code.', JSON.stringify(error));
      await page.getByLabel('Code').fill(code);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Welcome' }).waitFor();

      const url = new URL(page.url());
      assert.equal(url.origin + url.pathname, callback, page.url());
      const authorizationCode = url.searchParams.get('code') ?? '';
      const { status, body } = await h.exchange(authorizationCode, { redirect_uri: callback }, { origin: '' });
      assert.equal(status, 200, JSON.stringify(body));
      assert.equal(decodeJwt(String(body.id_token)).phone_number, phone);
      await page.close();
    });
  });
});

describe('the auth0 SDK of Node', () => {
  const script = fileURLToPath(new URL('./helpers/auth0-back-end.ts', import.meta.url));
  let folder: string;
  let h: Harness;
  let domain: string;
  let close: () => Promise<void>;

  /** A TLS proxy, as every server in production has one before it. */
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sms-login-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const kind = ['req', '-x509', '-days', '1', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
    execFileSync('openssl', [...kind, ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    let listener: RequestListener = () => assert.fail('a request came before the server was ready');
    const tls = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) =>
      listener(request, response),
    );
    await once(tls.listen(0, 'localhost'), 'listening');
    domain = `localhost:${(tls.address() as AddressInfo).port}`;
    h = await Harness.open({ dataDir: await newDataFolder(), config: () => ({ issuer: `https://${domain}` }) });
    listener = h.server.callback();
    close = async () => {
      tls.closeAllConnections();
      tls.close();
      await h.close();
      rmSync(folder, { recursive: true });
    };
  });
  after(() => close());

  test('sends an SMS, is told of a wrong code, signs in, renews its tokens and asks who it is', async () => {
    const phone = h.newPhone();
    const child = spawn(process.execPath, ['--import', 'tsx', script, domain, 'backend', phone], {
      env: { ...process.env, CLIENT_SECRET: BACKEND_SECRET, NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => JSON.parse(String((await lines.next()).value ?? '"it ended"')) as unknown;

    assert.equal(await next(), 'sent');
    const code = h.codeFor(phone);
    child.stdin.write(`${code === '000000' ? '111111' : '000000'}\n`);
    const body = {
      error: 'invalid_grant',
      error_description: 'Wrong phone number or verification code.',
      reason: 'code_wrong',
      attempts_left: 2,
      expires_in: 180,
    };
    const { error, error_description } = body;
    assert.deepEqual(await next(), { name: 'AuthApiError', error, error_description, statusCode: 403, body });

    child.stdin.end(`${code}\n`);
    const { tokens, renewed, person } = (await next()) as Record<string, Fields>;
    assert.equal(tokens?.scope, 'openid phone offline_access');
    assert.notEqual(tokens.refresh_token, renewed?.refresh_token);
    assert.deepEqual(person, {
      sub: decodeJwt(String(renewed?.id_token)).sub,
      phone_number: phone,
      phone_number_verified: true,
    });
  });
});
