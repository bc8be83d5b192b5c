import assert from 'node:assert/strict';
import type { JSHandle, Locator } from 'playwright-core';
import type { Stage } from '../helpers/stage.js';
import type { Visitor } from '../helpers/visitor.js';
import type * as given from './given.js';

type Given = typeof given;

export interface AppOptions {
  readonly name: string;
  /** Shows the app; by default the export `mount`. */
  readonly mount?: string;
  /** The app's module, below this folder. */
  readonly module: string;
}

const FOLDER = 'test/e2e/frameworks/';
const GIVEN = `${FOLDER}given.ts`;
const ELEMENT = 'src/index.ts';

/** What the pages of these apps load by name. */
export function entriesOf(apps: readonly AppOptions[]): string[] {
  return [...new Set([ELEMENT, GIVEN, ...apps.map(({ module }) => FOLDER + module)])];
}

/** Somebody at an app of a framework. */
export class App {
  readonly #visitor: Visitor;
  readonly #given: JSHandle<Given>;
  readonly #warnings: string[];

  private constructor(visitor: Visitor, module: JSHandle<Given>, warnings: string[]) {
    this.#visitor = visitor;
    this.#given = module;
    this.#warnings = warnings;
  }

  static async open(stage: Stage, { module, mount = 'mount' }: AppOptions, { defined = true } = {}): Promise<App> {
    const visitor = await stage.visitor({ reducedMotion: 'reduce' });
    const { page } = visitor;
    const warnings: string[] = [];
    page.on('console', (message) => {
      const own = message.text().startsWith('Lit is in dev mode');
      if (message.type() === 'warning' && !own) warnings.push(message.text());
    });
    const body = `<!doctype html>
      <html lang="en">
        <meta charset="utf-8" />
        <title>App</title>
        ${defined ? `<script type="module" src="/${ELEMENT}"></script>` : ''}
        <script type="module">
          import { ${mount} as mount } from '/${FOLDER}${module}';
          mount(document.querySelector('#app'));
        </script>
        <body><div id="app"></div>`;
    await page.route('**/app.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/app.html');
    const imported = await page.evaluateHandle((path) => import(path) as Promise<Given>, `/${GIVEN}`);
    return new App(visitor, imported, warnings);
  }

  get dialog(): Locator {
    return this.#visitor.page.getByRole('dialog');
  }

  get phone(): Locator {
    return this.#visitor.phone;
  }

  get code(): Locator {
    return this.#visitor.code;
  }

  field(name: string): Locator {
    return this.#visitor.page.getByRole('textbox', { name, exact: true });
  }

  button(name: string): Locator {
    return this.#visitor.page.getByRole('button', { name, exact: true });
  }

  async see(text: string): Promise<void> {
    await this.#visitor.page.getByText(text, { exact: true }).waitFor();
  }

  /** Types where the focus is, and presses Enter. */
  async enter(text: string): Promise<void> {
    await this.type(text);
    await this.press('Enter');
  }

  async type(text: string): Promise<void> {
    await this.#visitor.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.#visitor.page.keyboard.press(key);
  }

  /** Opens the dialog by the element's own button. */
  async openDialog(): Promise<void> {
    await this.#visitor.trigger.press('Enter');
    await this.phone.waitFor();
    await this.see('is open');
  }

  async askForCode(number: string): Promise<void> {
    await this.#visitor.askForCode(number);
  }

  /** Defines the element, where the page did not yet. */
  async define(): Promise<void> {
    await this.#visitor.page.evaluate((path) => import(path) as Promise<unknown>, `/${ELEMENT}`);
  }

  /** Changes the app's state from outside. */
  async news(news: Partial<given.AppState>): Promise<void> {
    await this.#visitor.page.evaluate((detail) => dispatchEvent(new CustomEvent('news', { detail })), news);
  }

  /** How many callbacks of the element's clock are still to come. */
  async timers(): Promise<number> {
    return this.#given.evaluate(({ clock }) => clock.pending);
  }

  /** Leaves a page whose console says nothing: frameworks complain in warnings, too. */
  async leave(): Promise<void> {
    assert.deepEqual([...(await this.#visitor.takeProblems()), ...this.#warnings], []);
    await this.#visitor.leave();
  }
}
