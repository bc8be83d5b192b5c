import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { freePort } from './free-port.js';
import type { WebKitPaths } from './browsers.js';

/** What sends the commands of a session, of which the package does not say the type. */
interface SessionManager {
  startSession(sessionId: string, url: string): Promise<void>;
  performActions(sessionId: string, actions: readonly object[]): Promise<void>;
}

/** How long Xvfb and the driver have to start, in milliseconds. */
const START_LIMIT = 20_000;

type LauncherConfig = Parameters<WebdriverLauncher['initialize']>[0];

/**
 * Runs tests in WebKitGTK's MiniBrowser over classic WebDriver.
 *
 * Owns an X server and a driver process for as long as the run lasts. Tests run one at a time in one window, so focus is
 * real; the runner's `concurrency` has to be 1, otherwise it would put them in iframes.
 */
export class WebKitLauncher extends WebdriverLauncher {
  override name = 'WebKit';
  readonly #paths: WebKitPaths;
  readonly #port: number;
  readonly #children: ChildProcess[] = [];
  #loaded: Promise<void> = Promise.resolve();

  private constructor(paths: WebKitPaths, port: number) {
    super({
      logLevel: 'error',
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: paths.miniBrowser, args: ['--automation'] },
      } as WebdriverIO.Capabilities,
    });
    this.#paths = paths;
    this.#port = port;
  }

  static async create(paths: WebKitPaths): Promise<WebKitLauncher> {
    return new WebKitLauncher(paths, await freePort());
  }

  override async initialize(config: LauncherConfig): Promise<void> {
    await super.initialize(config);
    this.name = 'WebKit';
    // A run that is interrupted must not leave processes behind.
    process.once('exit', () => this.#killAll());
    const display = await this.#startXvfb();
    await this.#startDriver(display);
  }

  override async stop(): Promise<void> {
    await super.stop();
    this.#killAll();
  }

  /** The runner does not wait for the page, whose tests may be over before the driver knows that it has loaded. */
  override async startSession(sessionId: string, url: string): Promise<void> {
    await (this['ensureManagerInitialized'] as () => Promise<void>).call(this);
    // Asks every minute whether the session still lives, whatever else is being asked.
    clearInterval(this['pendingHeartbeat'] as NodeJS.Timeout);
    this.#loaded = this.#manager.startSession(sessionId, url);
    await this.#loaded;
  }

  /** One command at a time. */
  override async stopSession(sessionId: string): ReturnType<WebdriverLauncher['stopSession']> {
    await this.#loaded;
    return super.stopSession(sessionId);
  }

  /**
   * The runner hands over all keys of a text at once, and would hold them down together. One command for all of them
   * takes a fraction of the time that one for each does.
   */
  override async sendKeys(sessionId: string, keys: string[]): Promise<void> {
    const named = keys.find((key) => Array.from(key).length > 1);
    if (named !== undefined) return super.sendKeys(sessionId, keys);
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#manager.performActions(sessionId, [{ type: 'key', id: 'keyboard', actions }]);
  }

  /** Presses the keys in order, holding each, and lets go of all of them. */
  async pressTogether(sessionId: string, keys: string[]): Promise<void> {
    await super.sendKeys(sessionId, keys);
  }

  get #manager(): SessionManager {
    return this['driverManager'] as SessionManager;
  }

  async #startXvfb(): Promise<string> {
    // With -displayfd the server picks a free display number itself and writes it to that descriptor.
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const xvfb = spawn(this.#paths.xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#children.push(xvfb);
    const output = xvfb.stdio[3] as Readable;
    const ended = once(xvfb, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it showed a display')));
    const [number] = (await Promise.race([
      once(output, 'data', { signal: AbortSignal.timeout(START_LIMIT) }),
      ended,
    ])) as [Buffer];
    ended.catch(() => undefined);
    return `:${number.toString('utf8').trim()}`;
  }

  async #startDriver(display: string): Promise<void> {
    const env = {
      ...process.env,
      DISPLAY: display,
      // The sandbox needs user namespaces, which root in a container often lacks; only our own tests run in it.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    const driver = spawn(this.#paths.driver, [`--port=${this.#port}`], { env, stdio: 'ignore' });
    this.#children.push(driver);
    const deadline = Date.now() + START_LIMIT;
    while (!(await this.#driverAnswers())) {
      if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${driver.exitCode}`);
      if (Date.now() > deadline) throw new Error('WebKitWebDriver did not answer in time');
      await sleep(50);
    }
  }

  async #driverAnswers(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.#port}/status`).then(
      (response) => response.ok,
      () => false,
    );
  }

  #killAll(): void {
    // The driver goes first, and takes its browser with it; then the display.
    for (const child of this.#children.splice(0).reverse()) child.kill();
  }
}
