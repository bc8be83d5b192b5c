/** The built Storybook: every story shows the element, without an error and without a finding of axe. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findHeadlessChromium } from '../../scripts/browsers.js';
import { runOrThrow } from '../../scripts/run.js';
import { serveFolder, type StaticServer } from '../../scripts/static-server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Index {
  entries: Record<string, { id: string; type: string }>;
}

/** What WCAG asks of a part of a page; a story has no landmarks and no heading of its own. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
  run(
    context: string,
    options: { runOnly: string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Its own events, by which its list of stories and its page talk. */
interface Storybook {
  __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: string, listener: (id: string) => void): void;
    once(event: string, listener: () => void): void;
    emit(event: string, ...values: unknown[]): void;
  };
}

let folder: string;
let server: StaticServer;
let browser: Browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sms-login-storybook-'));
  await runOrThrow('npx', ['storybook', 'build', '--quiet', '--output-dir', folder], { cwd: root });
  server = await serveFolder(folder);
  browser = await chromium.launch({ executablePath: await findHeadlessChromium(), args: ['--no-sandbox'] });
});

after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** Everything a page complains of, in the order it does. */
function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'console',
    (message) => message.type() === 'error' && problems.push(`${message.text()} ${message.location().url}`),
  );
  return problems;
}

/** Goes on to a story as somebody does who browses them; resolves when it is there and has been played. */
async function show(page: Page, story: string): Promise<void> {
  await page.evaluate(
    (storyId) =>
      new Promise<void>((resolve, reject) => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Storybook;
        channel.on('storyRendered', (rendered) => rendered === storyId && resolve());
        for (const end of ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException']) {
          channel.once(end, () => reject(new Error(`${end}: ${storyId}`)));
        }
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }),
    story,
  );
  const element = page.locator('sms-login');
  await element.getByRole('heading').or(element.getByRole('button')).first().waitFor();
}

async function findViolations(page: Page): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run('sms-login', { runOnly });
    return violations.map((violation) => `${violation.id}: ${violation.nodes.map(({ html }) => html).join(' ')}`);
  }, RULES);
}

it('shows every story', async () => {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as Index;
  const stories = Object.values(index.entries).filter(({ type }) => type === 'story');
  assert.ok(stories.length > 0, 'there are stories');
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const problems = problemsOf(page);
  // Storybook's frame has no icon.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  // Begins at the last one, so that each is another one. The addon must not run axe at the same time.
  await page.goto(`${server.origin}/iframe.html?id=${stories.at(-1)!.id}&viewMode=story&globals=a11y.manual:!true`);
  await page.locator('sms-login').waitFor();
  await page.addScriptTag({ path: axe });
  for (const { id } of stories) {
    await show(page, id);
    assert.deepEqual([...problems, ...(await findViolations(page))], [], id);
  }
});
