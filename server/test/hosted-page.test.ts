/**
 * The hosted page with the built element, in a real browser, for regular web apps that know nothing of us but OpenID
 * Connect: one on express-openid-connect, one on openid-client.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import openid from 'express-openid-connect';
import * as client from 'openid-client';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findElementFiles } from '../src/login-page/element-files.js';
import { newDataFolder } from './helpers/data-folder.js';
import { CLIENT_SECRET, Harness } from './helpers/harness.js';
import { findViolations } from '../../test/e2e/helpers/axe.js';
import { launchChromium } from '../../test/e2e/helpers/browser.js';

/** An application whose address the server has to know before either can begin. */
interface App {
  url: string;
  serve(listener: RequestListener): void;
  close(): void;
}

async function openApp(): Promise<App> {
  const http: Server = createServer();
  await once(http.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://localhost:${(http.address() as AddressInfo).port}`,
    serve: (listener) => http.on('request', listener),
    close() {
      http.closeAllConnections();
      http.close();
    },
  };
}

const NO_ICON = '<!doctype html><link rel="icon" href="data:,">';

/** The ways of express-openid-connect to sign people out: Auth0's, and that of OpenID Connect. */
const LOGOUTS = ['auth0Logout', 'idpLogout'] as const;
type Logout = (typeof LOGOUTS)[number];

/** Everything behind a login; `/logout` is the library's. */
function expressApp(baseURL: string, issuerBaseURL: string, logout: Logout): RequestListener {
  const app = express();
  app.use(
    openid.auth({
      baseURL,
      issuerBaseURL,
      clientID: logout,
      clientSecret: CLIENT_SECRET,
      secret: 'a long secret of the application itself',
      [logout]: true,
      routes: { postLogoutRedirect: '/goodbye' },
      authRequired: false,
      authorizationParams: { response_type: 'code', scope: 'openid profile phone' },
    }),
  );
  app.get('/goodbye', (_request, response) => response.send(`${NO_ICON}Goodbye`));
  app.get('/', openid.requiresAuth(), (request, response) =>
    response.send(`${NO_ICON}Hello ${String(request.oidc.user?.phone_number)}`),
  );
  return app;
}

/** A public client with PKCE. Its state is made to break whatever does not keep it as it is. */
async function openidClientApp(url: string, issuer: string): Promise<RequestListener> {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out: it is for loopback only
  const insecure = client.allowInsecureRequests;
  const config = await client.discovery(new URL(issuer), 'native', undefined, client.None(), {
    execute: [insecure],
  });
  const verifier = client.randomPKCECodeVerifier();
  const state = 'a b&c=%20+é"<';
  return (request, response) => {
    const current = new URL(request.url ?? '/', url);
    const answer = async (): Promise<void> => {
      if (current.pathname === '/callback') {
        const tokens = await client.authorizationCodeGrant(config, current, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          maxAge: 0,
        });
        const sub = tokens.claims()?.sub ?? '';
        const { phone_number } = await client.fetchUserInfo(config, tokens.access_token, sub);
        response.end(`Hello ${phone_number}, ${sub}`);
      } else {
        const code_challenge = await client.calculatePKCECodeChallenge(verifier);
        const own = Object.fromEntries(current.searchParams);
        const to = client.buildAuthorizationUrl(config, {
          redirect_uri: `${url}/callback`,
          scope: 'openid phone',
          state,
          code_challenge,
          code_challenge_method: 'S256',
          ...own,
        });
        response.writeHead(302, { location: to.href }).end();
      }
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
}

describe('the hosted page', () => {
  let browser: Browser;
  let harness: Harness;
  let apps: { auth0Logout: App; idpLogout: App; native: App };

  before(async () => {
    assert.ok(findElementFiles(), 'this needs the element as it is built: npm run build');
    browser = await launchChromium();
    apps = { auth0Logout: await openApp(), idpLogout: await openApp(), native: await openApp() };
    const { native } = apps;
    harness = await Harness.open({
      dataDir: await newDataFolder(),
      builtElement: true,
      config: () => ({
        clients: [
          ...LOGOUTS.map((logout) => ({
            id: logout,
            secret: CLIENT_SECRET,
            name: 'The shop',
            callbacks: [`${apps[logout].url}/callback`],
            logoutUrls: [`${apps[logout].url}/goodbye`],
          })),
          { id: 'native', name: 'The <app> & more', callbacks: [`${native.url}/callback`] },
        ],
      }),
    });
    for (const logout of LOGOUTS) apps[logout].serve(expressApp(apps[logout].url, harness.base, logout));
    native.serve(await openidClientApp(native.url, harness.base));
  });
  after(async () => {
    await browser.close();
    await harness.close();
    for (const app of Object.values(apps)) app.close();
  });

  /** Somebody whose console is watched. */
  async function visitor(
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
    const context = await browser.newContext({ locale: 'en-US', ...options });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    return { page, context, problems };
  }

  async function signIn(page: Page, phone: string): Promise<void> {
    await page.getByLabel('Mobile number').fill(phone);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code from the text message').fill(await codeAt(page, phone));
  }

  async function codeAt(page: Page, phone: string): Promise<string> {
    await page.getByLabel('Code from the text message').waitFor();
    return harness.codeFor(phone);
  }

  for (const logout of LOGOUTS) {
    it(`signs people in to an application on express-openid-connect, and out by its ${logout}`, async () => {
      const { page, context, problems } = await visitor();
      const phone = harness.newPhone();
      const { url } = apps[logout];
      await page.goto(url);
      assert.equal(await page.title(), 'The shop');
      await signIn(page, phone);
      await page.getByText(`Hello ${phone}`).waitFor();
      // The session of this browser is enough for the next time.
      await context.clearCookies({ name: 'appSession' });
      await page.goto(url);
      await page.getByText(`Hello ${phone}`).waitFor();
      await page.goto(`${url}/logout`);
      await page.getByText('Goodbye').waitFor();
      await page.goto(url);
      await page.getByLabel('Mobile number').waitFor();
      assert.deepEqual(problems, []);
      await context.close();
    });
  }

  it('signs people in to a public client on openid-client; a reload changes nothing', async () => {
    const { page, context, problems } = await visitor();
    const phone = harness.newPhone();
    await page.goto(`${apps.native.url}/?prompt=login&max_age=0&login_hint=${encodeURIComponent(phone)}`);
    assert.equal(await page.title(), 'The <app> & more');
    await page.getByLabel('Mobile number').focus();
    await page.keyboard.press('Enter');
    const code = await codeAt(page, phone);
    await page.reload();
    await page.getByLabel('Code from the text message').fill(code);
    await page.getByText(new RegExp(`Hello \\${phone}, sms\\|[0-9a-f]{24}`)).waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  it('speaks the language of ui_locales, and is clear to assistive technology, in light and dark and at 320 px', async () => {
    for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 320, height: 568 } }] as const) {
      const { page, context } = await visitor(options);
      await page.goto(`${apps.native.url}/?ui_locales=de`);
      await page.getByLabel('Handynummer').waitFor();
      assert.deepEqual(await findViolations(page), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      await context.close();
    }
  });

  it('says what is missing: JavaScript, or the files of the element', async () => {
    const without = await visitor({ javaScriptEnabled: false });
    await without.page.goto(apps.native.url);
    // Playwright finds no text in there by itself.
    const said = without.page.locator('noscript');
    await said.waitFor();
    assert.match((await said.textContent()) ?? '', /needs JavaScript/);
    await without.context.close();
    const { page, context } = await visitor();
    await page.route('**/login/element/**', (route) => route.abort());
    await page.goto(apps.native.url);
    await page.getByText('This page could not be loaded.').waitFor();
    await context.close();
  });

  it('sends files of the element only', async () => {
    const entry = await fetch(`${harness.base}/login/element/sms-login.js`);
    assert.equal(entry.status, 200);
    assert.match(entry.headers.get('content-type') ?? '', /javascript/);
    for (const path of [
      'nothing.js',
      '',
      '../package.json',
      '%2e%2e/package.json',
      '..%2fpackage.json',
      'npm',
      '%ff',
      '%00',
    ]) {
      assert.equal((await fetch(`${harness.base}/login/element/${path}`)).status, 404, path);
    }
  });
});
