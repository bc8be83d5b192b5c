import type { JSHandle, Locator, Page } from 'playwright-core';
import type { SmsLoginErrorCode, SmsLoginErrorDetails } from '../../../src/errors.js';
import type { SmsLogin } from '../../../src/sms-login.js';
import type { StartResult } from '../../../src/transport/transport.js';
import type { Actors, Kind, Result } from './actors.js';
import type { Visitor } from './visitor.js';

export interface SceneOptions {
  /** Properties of the element. */
  readonly props?: Partial<SmsLogin>;
  /** What stands inside the element. */
  readonly content?: string;
  /** The page's own style sheet. */
  readonly css?: string;
}

/** One element on a page of its own, with a server that answers when told and a clock that stands still. */
export class Scene {
  readonly page: Page;
  readonly actors: JSHandle<Actors>;

  private constructor(page: Page, actors: JSHandle<Actors>) {
    this.page = page;
    this.actors = actors;
  }

  static async open({ page }: Visitor, { props = {}, content = '', css = '' }: SceneOptions = {}): Promise<Scene> {
    const body = `<!doctype html>
      <html lang="en">
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>Scene</title>
        <style>${css}</style>
        <script type="module" src="/src/index.ts"></script>
        <body><sms-login>${content}</sms-login><footer>After</footer>`;
    await page.route('**/scene.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/scene.html');
    const actors = await page.evaluateHandle(async (given) => {
      const path = '/test/e2e/helpers/actors.ts';
      const module = (await import(path)) as { Actors: new (props: unknown) => Actors };
      return new module.Actors(given);
    }, props as unknown);
    const scene = new Scene(page, actors);
    await scene.#speaks(props.lang ?? 'en');
    return scene;
  }

  get element(): Locator {
    return this.page.locator('sms-login');
  }

  part(name: string): Locator {
    return this.element.locator(`[part~="${name}"]`);
  }

  /** Answers a request of this kind, as soon as there is one. */
  async answer(kind: Kind, result: Result): Promise<void> {
    await this.asked(kind);
    await this.actors.evaluate((actors, given) => actors.answer(...given), [kind, result] as const);
    await this.rendered();
  }

  /** Lets a request of this kind fail as a server would, as soon as there is one. */
  async fail(kind: Kind, code: SmsLoginErrorCode, details: SmsLoginErrorDetails = {}): Promise<void> {
    await this.asked(kind);
    await this.actors.evaluate((actors, given) => actors.fail(...given), [kind, code, details] as const);
    await this.rendered();
  }

  async advance(seconds: number): Promise<void> {
    await this.actors.evaluate((actors, milliseconds) => actors.clock.advance(milliseconds), seconds * 1000);
    await this.rendered();
  }

  /** Types a number and submits it. */
  async send(number: string): Promise<void> {
    await this.part('phone-input').fill(number);
    await this.part('phone-input').press('Enter');
  }

  /** Enters a code and sends it, also after one that was refused. */
  async check(code: string): Promise<void> {
    await this.part('code-input').fill(code);
    await this.part('code-input').press('Enter');
  }

  /** From the phone to the code step. */
  async toCode(result: StartResult = { expiresIn: 180, resendAfter: 24 }): Promise<void> {
    await this.send('+447400123456');
    await this.answer('starts', result);
    await this.part('code-input').waitFor();
  }

  /** Waits for a line of this kind under the field. */
  async said(kind: 'hint' | 'notice' | 'warning' | 'error'): Promise<void> {
    await this.element.locator(`#message.${kind}`).waitFor();
    await this.rendered();
  }

  /** Changes the language while the element is in use. */
  async speak(lang: string): Promise<void> {
    await this.element.evaluate((element, tag) => element.setAttribute('lang', tag), lang);
    await this.#speaks(lang);
  }

  /** Waits until the texts of a language have come. */
  async #speaks(lang: string): Promise<void> {
    await this.element.locator(`[part~="card"][lang="${lang}"]`).waitFor({ state: 'attached' });
    await this.rendered();
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Lets the element show what it has to show: what is announced comes a moment later. */
  async rendered(): Promise<void> {
    await this.actors.evaluate((actors) => actors.rendered());
  }

  /** Waits until a request of this kind awaits its answer. */
  async asked(kind: Kind): Promise<void> {
    await this.page.waitForFunction(([actors, name]) => actors.isAsked(name), [this.actors, kind] as const);
  }
}
