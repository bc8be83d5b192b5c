import assert from 'node:assert/strict';
import type { BrowserContext, Locator, Page } from 'playwright-core';

/** Somebody at the demo: finds things by their names, as people do, and notes whatever the console complains of. */
export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly #problems: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.#problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(message.text());
    });
  }

  static async in(context: BrowserContext): Promise<Visitor> {
    return new Visitor(context, await context.newPage());
  }

  /** Another tab of the same browser. */
  async tab(): Promise<Visitor> {
    return Visitor.in(this.context);
  }

  get trigger(): Locator {
    return this.page.getByRole('button', { name: 'Sign in with your phone' });
  }

  get phone(): Locator {
    return this.page.getByLabel('Mobile number');
  }

  get code(): Locator {
    return this.page.getByLabel('Code from the text message');
  }

  /** Opens the demo and its dialog. */
  async openDialog(): Promise<void> {
    await this.page.goto('/');
    await this.trigger.click();
    await this.phone.waitFor();
  }

  /** The attributes of an element on another page of the demo's origin, whose login the demo's server has begun. */
  async beginLogin(): Promise<string> {
    const response = await this.context.request.get('/');
    const [, attributes] = /<sms-login\s([^>]*)>/.exec(await response.text()) ?? [];
    return attributes ?? assert.fail('the page of the demo has no element');
  }

  /** The state of a login that the demo's server has begun. */
  async beginState(): Promise<string> {
    const [, state] = /\bstate="([^"]+)"/.exec(await this.beginLogin()) ?? [];
    return state ?? assert.fail('the element of the demo has no state');
  }

  /** Asks for a code; resolves at the code step. */
  async askForCode(number: string): Promise<void> {
    await this.phone.fill(number);
    await this.page.keyboard.press('Enter');
    await this.code.waitFor();
  }

  /** Enters a whole code at once, as paste does: it goes off by itself. */
  async enterCode(code: string): Promise<void> {
    await this.code.fill(code);
  }

  /** Enters another code after one that was refused: that goes off on request only. */
  async correctCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.code.press('Enter');
  }

  /** Waits until a text is on screen, whole and alone in its element. */
  async see(text: string): Promise<void> {
    const characters = text
      .split('')
      .map((character) => character.replace(/[.*+?^${}()|[\]\\]/, '\\$&').replace(' ', '\\s'));
    // Numbers inside a text are isolated by invisible marks (Unicode UAX #9).
    const readable = new RegExp(`^\\s*${characters.join('[\\u2066-\\u2069]*')}\\s*$`);
    await this.page.getByText(readable).first().waitFor();
  }

  /** The code in the newest message to a number (E.164), from the inbox. */
  async receivedCode(e164: string): Promise<string> {
    const response = await this.context.request.get(`/inbox.json?phone=${encodeURIComponent(e164)}`);
    const [newest] = (await response.json()) as { to: string; body: string }[];
    assert.equal(newest?.to, e164);
    return codeIn(newest.body);
  }

  /** The value of a claim on the callback's page. */
  async claim(name: string): Promise<string> {
    const row = this.page.locator('dl div').filter({ has: this.page.getByText(name, { exact: true }) });
    return row.locator('dd').innerText();
  }

  /** Keeps the page where it is after success. */
  async stayAfterSuccess(): Promise<void> {
    await this.page.evaluate(() => {
      addEventListener('sms-login-before-redirect', (event) => event.preventDefault());
    });
  }

  /** What the console complained of since the last call. */
  async takeProblems(): Promise<string[]> {
    // Its messages come one after the other: after this one, those before are here.
    const marker = `so far ${crypto.randomUUID()}`;
    const arrived = this.page.waitForEvent('console', (message) => message.text() === marker);
    await this.page.evaluate((text) => console.debug(text), marker);
    await arrived;
    return this.#problems.splice(0);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

/** The code in a message. */
export function codeIn(body: string): string {
  const code = /\b\d{6}\b/.exec(body)?.[0];
  assert.ok(code, `a code in "${body}"`);
  return code;
}

/** A code that is not the right one. */
export function wrongFor(code: string, nth = 1): string {
  return String((Number(code) + nth) % 1_000_000).padStart(6, '0');
}
