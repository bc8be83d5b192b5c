import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { findHeadlessChromium } from './browsers.js';
import { fontFaces, fontFile } from './fonts.js';
import { runOrThrow } from './run.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const STYLES = `
  ${fontFaces('Noto')}
  :root { --sms-login-font: Noto; font-family: Noto; }
`;

interface Storybook {
  __STORYBOOK_PREVIEW__?: { currentRender?: { phase: string } };
  /** Its own events, by which its list of stories and its page talk. */
  __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: 'storyRendered', listener: (id: string) => void): void;
    on(event: 'storyFinished', listener: (story: Finished) => void): void;
    once(event: string, listener: () => void): void;
    emit(event: string, ...values: unknown[]): void;
  };
}

/** What it says of a story that has been rendered, played and looked at by the addons. */
interface Finished {
  readonly storyId: string;
  readonly reporters: readonly {
    readonly type: string;
    readonly result: { readonly violations?: readonly { id: string; nodes: readonly { target: unknown }[] }[] };
  }[];
}

export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly importPath: string;
}

/** The built Storybook, and a browser to walk through it. */
export class BuiltStorybook {
  readonly #folder: string;
  readonly #server: PreviewServer;
  readonly #browser: Browser;
  readonly #url: string;
  readonly stories: readonly Entry[];

  private constructor(folder: string, server: PreviewServer, browser: Browser, stories: readonly Entry[]) {
    this.#folder = folder;
    this.#server = server;
    this.#browser = browser;
    this.#url = server.resolvedUrls?.local[0] ?? '';
    this.stories = stories;
  }

  static async build(): Promise<BuiltStorybook> {
    const folder = await mkdtemp(join(tmpdir(), 'sms-login-storybook-'));
    await runOrThrow('npx', ['storybook', 'build', '--quiet', '--output-dir', join(folder, 'built')], { cwd: root });
    const options = { root: folder, configFile: false, logLevel: 'warn' } as const;
    const [server, browser, index] = await Promise.all([
      preview({ ...options, build: { outDir: 'built' }, preview: { port: 0, host: '127.0.0.1' } }),
      chromium.launch({ executablePath: await findHeadlessChromium(), args: ['--no-sandbox'] }),
      readFile(join(folder, 'built/index.json'), 'utf8'),
    ]);
    const { entries } = JSON.parse(index) as { entries: Record<string, Entry> };
    const stories = Object.values(entries).filter(({ type }) => type === 'story');
    return new BuiltStorybook(folder, server, browser, stories);
  }

  /**
   * The page of a story, in a language of the toolbar. It begins with a story that comes late.
   *
   * @param judged whether the addon of accessibility looks at each story, and complains of it
   */
  async open(language: string, options: BrowserContextOptions = {}, judged = false): Promise<StoryPage> {
    const context = await this.#browser.newContext({ reducedMotion: 'reduce', locale: 'en-US', ...options });
    const page = await context.newPage();
    // tsx names inner functions by a helper that a page does not have.
    await page.addInitScript('globalThis.__name ??= (value) => value');
    const stories = new StoryPage(page, judged);
    // Storybook's frame has no icon.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.route('**/fonts/**', (route) => route.fulfill({ path: fontFile(route.request().url()) }));
    // Begins at one that comes late, so that each is another one.
    const globals = `a11y.manual:!${String(!judged)};language:${language}`;
    const query = `id=make-it-yours-slots--after-success&viewMode=story&globals=${globals}`;
    await page.goto(`${this.#url}iframe.html?${query}`);
    // Who turns a page that is still being drawn makes Storybook load all of it anew.
    await page.waitForFunction(() => {
      const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as Storybook;
      return preview?.currentRender?.phase === 'finished';
    });
    await page.addStyleTag({ content: STYLES });
    return stories;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
    await rm(this.#folder, { recursive: true });
  }
}

export class StoryPage {
  readonly #problems: string[] = [];
  readonly #judged: boolean;

  constructor(
    readonly page: Page,
    judged: boolean,
  ) {
    this.#judged = judged;
    page.on('pageerror', (error) => this.#problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(`${message.text()} ${message.location().url}`);
    });
  }

  /** Goes on to a story as somebody does who browses them; resolves when it is there and has been played. */
  async show(story: string): Promise<void> {
    const judgement = await this.page.evaluate(
      ({ storyId, judged }) =>
        new Promise<Finished | undefined>((settled, reject) => {
          const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Storybook;
          if (judged) channel.on('storyFinished', (finished) => finished.storyId === storyId && settled(finished));
          else channel.on('storyRendered', (rendered) => rendered === storyId && settled(undefined));
          for (const end of ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException']) {
            channel.once(end, () => reject(new Error(`${end}: ${storyId}`)));
          }
          channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
        }),
      { storyId: story, judged: this.#judged },
    );
    if (judgement) this.#problems.push(...violations(judgement));
    await this.page.evaluate(async () => {
      await document.fonts.ready;
    });
  }

  /** Everything the page complained of since the last call. */
  takeProblems(): string[] {
    return this.#problems.splice(0);
  }
}

/** What the addon of accessibility has found. */
function violations({ storyId, reporters }: Finished): string[] {
  const found = reporters.find(({ type }) => type === 'a11y')?.result.violations;
  if (!found) throw new Error(`The addon said nothing of ${storyId}`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${String(target)}`));
}
