import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.js';
import { serveFolder } from '../../scripts/static-server.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** An app whose server says yes to everything. Nothing else of it would keep a page out of the cache. */
const PAGE = `<!doctype html>
<html lang="en">
  <head><title>App</title><link rel="icon" href="data:," /></head>
  <body>
    <script type="module" src="sms-login.js"></script>
    <sms-login client-id="app"></sms-login>
    <script>
      document.querySelector('sms-login').transport = {
        start: async () => ({ expiresIn: 180, resendAfter: 60 }),
        verify: async () => ({ redirectTo: '/elsewhere.html' }),
      };
    </script>
  </body>
</html>`;

describe('a page that was kept whole (back/forward cache)', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;

  before(async () => {
    server = await serveFolder(dist, { pages: { '/app.html': PAGE, '/elsewhere.html': '<title>Elsewhere</title>' } });
    browser = await chromium.launch({
      executablePath: await findChromium(),
      args: ['--no-sandbox'],
      // Playwright turns this cache off; it is what is tested.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** Chromium keeps no page that has ever asked for a text message (WebOTP), so most of its pages here cannot. */
  async function atCode({ webOtp = false } = {}) {
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    if (!webOtp) await page.addInitScript(() => Reflect.deleteProperty(window, 'OTPCredential'));
    await page.goto(`${server.origin}/app.html`);
    await page.getByRole('button', { name: 'Sign in with your phone' }).click();
    await page.getByLabel('Mobile number').fill('+447400123456');
    await page.keyboard.press('Enter');
    await page.getByLabel('Code from the text message').waitFor();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    const wasKept = (): Promise<boolean> => page.evaluate(() => Boolean((window as { persisted?: boolean }).persisted));
    return { page, wasKept };
  }

  it('goes on with its code step and its wait', async () => {
    const { page, wasKept } = await atCode();
    await page.goto(`${server.origin}/elsewhere.html`);
    // A page out of the cache does not load.
    await page.goBack({ waitUntil: 'commit' });
    assert.equal(await wasKept(), true);
    await page.getByText('+44 7400 123456').waitFor();
    const wait = page.getByText(/^New code available in \u2068?\d+ sec\u2069?$/);
    const before = await wait.innerText();
    await page.waitForFunction(
      (text) => !document.querySelector('sms-login')?.shadowRoot?.textContent.includes(text),
      before,
    );
    await page.getByLabel('Code from the text message').fill('123456');
    await page.waitForURL('**/elsewhere.html');
  });

  it('starts anew where it had signed somebody in', async () => {
    const { page, wasKept } = await atCode();
    await page.getByLabel('Code from the text message').fill('123456');
    await page.waitForURL('**/elsewhere.html');
    // A page out of the cache does not load.
    await page.goBack({ waitUntil: 'commit' });
    assert.equal(await wasKept(), true);
    await page.getByRole('button', { name: 'Sign in with your phone' }).click();
    assert.equal(await page.getByLabel('Mobile number').inputValue(), '');
  });

  it('finds its code step by itself where the browser could not keep it', async () => {
    const { page, wasKept } = await atCode({ webOtp: true });
    await page.goto(`${server.origin}/elsewhere.html`);
    // A page out of the cache does not load.
    await page.goBack({ waitUntil: 'commit' });
    assert.equal(await wasKept(), false);
    await page.getByText('+44 7400 123456').waitFor();
  });
});
