import type { Browser, BrowserContextOptions } from 'playwright-core';
import { createLog } from '../../../server/src/index.js';
import { newDataFolder } from '../../../server/test/helpers/data-folder.js';
import { startDemo, type Demo } from '../../../examples/demo/start-demo.js';
import { launchChromium } from './browser.js';
import { bundle, type BundleOptions } from './bundle.js';
import { Visitor } from './visitor.js';

/** The server's clock: the machine's, which a test can set forward, and break. */
export class TestClock {
  broken = false;
  #ahead = 0;

  now(): number {
    if (this.broken) throw new Error('The clock is broken');
    return Date.now() + this.#ahead;
  }

  advance(seconds: number): void {
    this.#ahead += seconds * 1000;
  }
}

export interface StageOptions {
  /** Serve the pages module by module, as `npm start` does, instead of as a few files. */
  modules?: boolean;
  /** What those files are made of. */
  bundled?: BundleOptions;
}

/** The whole demo, real but for the clock, with a browser to visit it. */
export class Stage {
  readonly clock: TestClock;
  readonly #demo: Demo;
  readonly #browser: Browser;
  readonly #lines: string[];
  #stopped = false;

  private constructor(demo: Demo, browser: Browser, clock: TestClock, lines: string[]) {
    this.#demo = demo;
    this.#browser = browser;
    this.clock = clock;
    this.#lines = lines;
  }

  static async open({ modules = false, bundled }: StageOptions = {}): Promise<Stage> {
    const lines: string[] = [];
    const clock = new TestClock();
    const [browser, dataFolder] = await Promise.all([launchChromium(), newDataFolder()]);
    try {
      const demo = await startDemo({
        port: 0,
        hotReload: false,
        dataDir: () => dataFolder,
        plugins: modules ? [] : [await bundle(bundled)],
        clock,
        log: createLog('info', { write: (line) => void lines.push(line) }),
        terminal: { write: () => true },
      });
      return new Stage(demo, browser, clock, lines);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  get url(): string {
    return this.#demo.url;
  }

  /** The names of what the server logged since the last call. */
  takeLog(): string[] {
    return this.#lines.splice(0).map((line) => String((JSON.parse(line) as { event: unknown }).event));
  }

  /** Somebody with a browser that knows nothing yet. */
  async visitor(options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.#browser.newContext({ baseURL: this.url, locale: 'en-US', ...options });
    return Visitor.in(context);
  }

  async stopServer(): Promise<void> {
    this.#stopped = true;
    await this.#demo.close();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    if (!this.#stopped) await this.#demo.close();
  }
}
