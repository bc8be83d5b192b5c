/** `dist/sms-login.js` from a plain file host, by one tag. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findHeadlessChromium } from '../../scripts/browsers.js';
import { serveFolder, type StaticServer } from '../../scripts/static-server.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A query as pages put there to get past caches; the file must not depend on its own address. */
const PAGE = `<!doctype html>
<html lang="en">
  <head><title>Page</title><link rel="icon" href="data:," /></head>
  <body>
    <script type="module" src="sms-login.js?v=2"></script>
    <sms-login inline client-id="test" callback-url="/done.html"></sms-login>
  </body>
</html>`;

describe('Script file', () => {
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  const requested: string[] = [];
  const errors: string[] = [];

  before(async () => {
    server = await serveFolder(dist, { pages: { '/page.html': PAGE } });
    browser = await chromium.launch({ executablePath: await findHeadlessChromium(), args: ['--no-sandbox'] });
    page = await browser.newPage({ locale: 'en-US' });
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.origin}/page.html`);
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  it('shows the phone step', async () => {
    await page.getByRole('textbox').waitFor();
    assert.deepEqual(errors, []);
  });

  it('shares its classes with the files it loads later', async () => {
    await page.route('**/passwordless/start', (route) => route.fulfill({ status: 500 }));
    const isOurs = await page.evaluate(async () => {
      const address = './sms-login.js?v=2';
      const { SmsLoginError } = (await import(address)) as { SmsLoginError: new (code: string) => Error };
      const element = document.querySelector('sms-login')!;
      element.setAttribute('domain', location.origin);
      return element.sendCode('+4915123456789').catch((error: unknown) => error instanceof SmsLoginError);
    });
    assert.equal(isOurs, true);
  });

  it('asks its own host only, and for every file once', () => {
    const ours = requested.filter((url) => url.endsWith('.js') || url.includes('.js?'));
    assert.ok(
      ours.every((url) => url.startsWith(`${server.origin}/sms-login`)),
      ours.join(' '),
    );
    const paths = ours.map((url) => new URL(url).pathname);
    assert.deepEqual(paths, [...new Set(paths)]);
  });
});
