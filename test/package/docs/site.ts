import { join, normalize } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';

/** Where the pages of the documentation are shown. */
export const ORIGIN = 'https://app.example';

const CORS = { 'Access-Control-Allow-Origin': ORIGIN, 'Access-Control-Allow-Credentials': 'true' };
const CODE = '123456';
const NUMBER = '+4915123456789';
const SUCCESS = 'sms-login-success';

interface Received {
  readonly path: string;
  readonly url: URL;
  readonly body: Record<string, unknown>;
}

export interface SiteOptions {
  /** The page itself. */
  readonly html: string;
  /** Of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The modules of the app, at /modules/. */
  readonly modules: ReadonlyMap<string, string>;
  /** The server wants a security check of this provider before it sends a code. */
  readonly challenge?: string;
}

/** A page of an app, with a server that signs everybody in, and without any network. */
export class Site {
  readonly page: Page;
  /** What went wrong in the page: on the console, by an exception, by a file that is not there. */
  readonly problems: string[] = [];
  /** What the servers got, in order. */
  readonly received: Received[] = [];
  readonly #options: SiteOptions;

  private constructor(page: Page, options: SiteOptions) {
    this.#options = options;
    this.page = page;
    page.on('pageerror', ({ message }) => this.problems.push(message));
    page.on('console', (message) => {
      if (/error|warning/.test(message.type())) this.problems.push(message.text());
    });
  }

  /** In a tab of the context that nobody uses: one that has been used starts twice as fast. */
  static async open(context: BrowserContext, options: SiteOptions): Promise<Site> {
    const site = new Site(free.get(context)?.pop() ?? (await newTab(context)), options);
    await site.page.route('**/*', (route) => site.#answer(route));
    await site.page.goto(`${ORIGIN}/page`);
    return site;
  }

  /** As a person would: number, code, and wherever that leads. Returns where it ended. */
  async signIn(): Promise<URL> {
    const { page } = this;
    const element = page.locator('sms-login');
    const open = await element.evaluate(async (tag) => {
      await customElements.whenDefined('sms-login');
      return tag.matches('[inline], [open]');
    });
    const opener = page.locator('[commandfor], [slot=trigger]').or(element.locator('[part~=trigger]'));
    if (!open) await opener.filter({ visible: true }).first().click();
    const phone = element.locator('[part~=phone-input]');
    await phone.fill(NUMBER);
    const terms = element.locator('input[type=checkbox]');
    if ((await element.getAttribute('require-terms')) !== null) await terms.check();
    await phone.press('Enter');
    await Promise.all([
      page.waitForEvent('console', (message) => message.text() === SUCCESS),
      element.locator('[part~=code-input]').fill(CODE),
    ]);
    if (this.received.some(({ path }) => path === '/co/authenticate')) await page.waitForURL(/\/authorize\?/);
    return new URL(page.url());
  }

  async close(): Promise<void> {
    const { page } = this;
    await page.evaluate(() => sessionStorage.clear()).catch(() => undefined);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    page.removeAllListeners();
    const tabs = free.get(page.context()) ?? [];
    free.set(page.context(), [...tabs, page]);
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    const { pathname } = url;
    if (request.method() === 'POST') return this.#answerPost(route, url);
    if (pathname === '/page') {
      return route.fulfill({
        contentType: 'text/html',
        body: this.#options.html,
        headers: this.#options.headers ?? {},
      });
    }
    const code = this.#options.modules.get(pathname.replace('/modules/', ''));
    if (code !== undefined) return route.fulfill({ contentType: 'text/javascript', body: code });
    if (pathname.startsWith('/dist/')) {
      return route.fulfill({ path: join('dist', normalize(pathname.slice('/dist'.length))) }).catch(() => {
        this.problems.push(`There is no ${pathname}`);
        return route.abort();
      });
    }
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Another page</title>' });
  }

  async #answerPost(route: Route, url: URL): Promise<void> {
    const path = url.pathname;
    const body = (route.request().postDataJSON() ?? {}) as Record<string, unknown>;
    this.received.push({ path, url, body });
    const { challenge } = this.#options;
    const refused = path === '/passwordless/start' && challenge !== undefined && body.captcha === undefined;
    const answers: Record<string, object> = {
      '/passwordless/start': refused ? { error: 'requires_verification' } : { expires_in: 180 },
      '/passwordless/challenge': { required: true, provider: challenge, siteKey: 'key' },
      '/co/authenticate': { login_ticket: 'ticket' },
      '/api/sms/start': { seconds: 180 },
      '/api/sms/verify': { next: '/welcome' },
    };
    const json = answers[path];
    if (!json) this.problems.push(`Nobody answers ${path}`);
    await route.fulfill({ status: refused ? 400 : 200, headers: CORS, json: json ?? {} });
  }
}

const free = new WeakMap<BrowserContext, Page[]>();

async function newTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(tellOfSuccess);
  return page;
}

/** Runs in the page, from its beginning. */
function tellOfSuccess(): void {
  addEventListener('sms-login-success', ({ type }) => console.debug(type));
}
