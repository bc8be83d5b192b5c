/**
 * `npm run size`: how much a page with one `<sms-login inline>` loads, counted on the network of a real Chromium.
 *
 * Counted are the bodies of all answers but the page's own, compressed with Brotli 11 by the server, as they arrive; not
 * their headers, which differ from host to host.
 *
 * The budget holds for what loads until the phone field takes input, in English, before any file that focus or idle
 * time starts. So an idle callback never comes in that measurement (`requestIdleCallback` is replaced before the page
 * runs), and nothing is focused: the field is only waited for, and then everything that loads without being asked.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findHeadlessChromium } from './browsers.js';
import { compress, serveFolder } from './static-server.js';

/** Bytes until the phone field takes input. */
const BUDGET = 15_000;
/** Bytes over a whole login with a German number, which is in groups at the end. */
const LOGIN_BUDGET = 30_000;
/** Bytes of the texts of one language. */
const LANGUAGE_BUDGET = 2_500;
const NUMBER = '+4915123456789';
const FORMATTED = '+49 1512 3456789';

interface Loaded {
  path: string;
  bytes: number;
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

async function main(): Promise<void> {
  if (!existsSync(`${dist}sms-login.js`)) throw new Error('There is no dist/sms-login.js: run `npm run build` first');
  const browser = await chromium.launch({ executablePath: await findHeadlessChromium(), args: ['--no-sandbox'] });
  try {
    const first = await measure(browser, { blockIdle: true, use: waitForField });
    const start = report('Until the phone field takes input', first, BUDGET);
    const login = await measure(browser, { use: signIn });
    const whole = report('A whole login (German number, no country view)', login, LOGIN_BUDGET);
    const largest = await reportLargestLanguage();
    process.exitCode = start > BUDGET || whole > LOGIN_BUDGET || largest > LANGUAGE_BUDGET ? 1 : 0;
  } finally {
    await browser.close();
  }
}

interface Measurement {
  /** Keep work for idle time from starting. */
  blockIdle?: boolean;
  use: (page: Page) => Promise<void>;
}

async function measure(browser: Browser, { blockIdle, use }: Measurement): Promise<Loaded[]> {
  const server = await serveFolder(dist, { pages: { '/page.html': pageHtml() } });
  const context = await browser.newContext({ locale: 'en-US' });
  try {
    const page = await context.newPage();
    if (blockIdle) await page.addInitScript(putIdleAside);
    const loaded = await countBodies(page);
    await page.goto(`${server.origin}/page.html`);
    await use(page);
    // What the page asked for has to have arrived in full.
    await page.waitForLoadState('networkidle');
    return loaded().filter(({ path }) => existsSync(join(dist, path)));
  } finally {
    await context.close();
    await server.close();
  }
}

function pageHtml(): string {
  return `<!doctype html>
<html lang="en">
  <head><title>Size</title><link rel="icon" href="data:," /></head>
  <body>
    <script type="module" src="sms-login.js"></script>
    <sms-login inline client-id="size" callback-url="/page.html"></sms-login>
    <script>
      document.querySelector('sms-login').setAttribute('domain', location.origin);
    </script>
  </body>
</html>`;
}

function putIdleAside(): void {
  window.requestIdleCallback = () => 0;
}

async function waitForField(page: Page): Promise<void> {
  const field = page.locator('sms-login input[type=tel]');
  await field.waitFor({ state: 'visible' });
  if (!(await field.isEditable())) throw new Error('The phone field is there and takes no input');
}

async function signIn(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  // The server's answers are not the element's size, so any will do.
  await page.route(`${origin}/passwordless/start`, (route) => route.fulfill({ json: { _id: '1' } }));
  await page.route(`${origin}/co/authenticate`, (route) => route.fulfill({ json: { login_ticket: '1' } }));
  await page.route(`${origin}/authorize?**`, (route) => route.fulfill({ contentType: 'text/html', body: 'Done' }));
  const field = page.locator('sms-login input[type=tel]');
  await field.pressSequentially(NUMBER);
  // What formats the number counts too, also where the number would be sent without it.
  await page.waitForLoadState('networkidle');
  const shown = await field.inputValue();
  if (shown !== FORMATTED) throw new Error(`The number was to be shown as ${FORMATTED}, not ${shown}`);
  await page.keyboard.press('Enter');
  await page.locator('sms-login input[autocomplete=one-time-code]').pressSequentially('123456');
  await page.waitForURL(`${origin}/authorize?**`);
}

/** Bodies by path, in bytes on the wire, from the browser's own network log. */
async function countBodies(page: Page): Promise<() => Loaded[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const paths = new Map<string, string>();
  const bytes = new Map<string, number>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    paths.set(requestId, new URL(request.url).pathname);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, (bytes.get(requestId) ?? 0) + encodedDataLength);
  });
  return () => [...bytes].map(([id, size]) => ({ path: paths.get(id) ?? id, bytes: size }));
}

/** Prints one table and returns its sum. */
function report(title: string, files: readonly Loaded[], budget: number): number {
  const sum = files.reduce((total, { bytes }) => total + bytes, 0);
  const rows = files.map(({ path, bytes }) => `${bytes.toString().padStart(8)}  ${path.slice(1)}`);
  const verdict = sum > budget ? `over the budget by ${sum - budget}` : `within the budget`;
  process.stdout.write(
    `${title}, bytes:\n${rows.join('\n')}\n${sum.toString().padStart(8)}  of ${budget}: ${verdict}\n\n`,
  );
  return sum;
}

/** Prints which language is the largest, and returns its size. */
async function reportLargestLanguage(): Promise<number> {
  const [folder] = (await readdir(dist)).filter((name) => name.startsWith('sms-login-texts-'));
  if (!folder) throw new Error('There are no texts in dist/: run `npm run build` first');
  const files = await readdir(join(dist, folder));
  const sizes = await Promise.all(
    files.map(async (file) => ({
      path: `/${folder}/${file}`,
      bytes: compress(await readFile(join(dist, folder, file))).length,
    })),
  );
  const [largest] = sizes.sort((a, b) => b.bytes - a.bytes);
  return report(`The largest of ${files.length} languages beside English`, largest ? [largest] : [], LANGUAGE_BUDGET);
}

await main();
