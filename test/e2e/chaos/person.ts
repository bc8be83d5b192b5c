import type { Page } from 'playwright-core';
import type { RandomDigits } from '../../phone/random-digits.js';
import { wrongFor } from '../helpers/visitor.js';
import type { Visitor } from '../helpers/visitor.js';
import { meant, numbersOf, oddNumber } from './numbers.js';
import type { View } from './view.js';
import type { Wishes } from './wishes.js';

/** Somebody in front of the element, with its controls in their hands. */
export class Person {
  readonly page: Page;
  readonly #visitor: Visitor;
  readonly #random: RandomDigits;
  readonly #wishes: Wishes;
  readonly #numbers: ReturnType<typeof numbersOf>;

  constructor(visitor: Visitor, random: RandomDigits, wishes: Wishes, seed: number) {
    this.page = visitor.page;
    this.#visitor = visitor;
    this.#random = random;
    this.#wishes = wishes;
    this.#numbers = numbersOf(seed);
  }

  async open(): Promise<string> {
    const way = this.#random.pick(['click', 'click', 'Enter', 'Space']);
    if (way === 'click') await this.press('trigger');
    else {
      await this.page.locator('sms-login [part~=trigger]').focus();
      await this.page.keyboard.press(way);
    }
    return way;
  }

  async close(view: View): Promise<string> {
    const ways = ['Escape', 'button', ...(this.#isNarrow ? [] : ['backdrop'])];
    const way = this.#random.pick(ways);
    if (way === 'button' && view.usable.includes('close')) await this.press('close');
    else if (way === 'backdrop') await this.page.mouse.click(8, 8);
    else await this.page.keyboard.press('Escape');
    return way;
  }

  async number(view: View, odd = false): Promise<string> {
    const text = odd ? oddNumber(this.#random) : this.#random.pick(this.#random.pick(this.#numbers));
    const number = meant(text, view.callingCode);
    if (number !== undefined) this.#wishes.numbers.add(number);
    return this.#enter(view, 'phone', text, 70);
  }

  /** The main button, by mouse or by Enter, and maybe twice. */
  async submit(view: View): Promise<string> {
    this.#wishes.submit(view);
    const way = this.#random.pick(['Enter', 'Enter', 'click', 'Enter twice', 'click twice']);
    const isTwice = way.endsWith('twice');
    if (isTwice) this.#wishes.blindSubmit(view);
    if (way.startsWith('click')) await this.press('submit', isTwice ? 2 : 1);
    else {
      await this.#focus(view, view.step === 'code' ? 'code' : 'phone');
      await this.page.keyboard.press('Enter');
      if (isTwice) await this.page.keyboard.press('Enter');
    }
    return way;
  }

  async resend(view: View): Promise<string> {
    this.#wishes.resend(view);
    const twice = this.#random.percent(30);
    if (twice) this.#wishes.resend(view);
    await this.press('resend', twice ? 2 : 1);
    return twice ? 'twice' : 'once';
  }

  async enterCode(view: View): Promise<string> {
    const [kind, text, code] = await this.#code(view.shown);
    if (code) this.#wishes.enter(code);
    const how = await this.#enter(view, 'code', text, text.length > 6 ? 0 : 60);
    return `${kind} ${how}`;
  }

  /** From the list of countries back to the number. */
  async country(): Promise<string> {
    const { keyboard } = this.page;
    const country = this.#random.pick(['Germany', 'United Kingdom', 'France', undefined]);
    if (country !== undefined) await keyboard.type(country);
    await keyboard.press(country === undefined ? 'Escape' : 'Enter');
    return country ?? 'none';
  }

  /** Presses whatever is where a part is, even if that is disabled. */
  async press(part: string, times = 1): Promise<void> {
    const { x, y } = await this.#middleOf(part);
    await this.page.mouse.click(x, y, { clickCount: times });
  }

  /** Enters the newest code of the number that is shown. */
  async finish(view: View): Promise<void> {
    const [code] = await this.#received(view.shown);
    if (code === undefined) throw new Error(`${view.shown} received no code`);
    this.#wishes.enter(code);
    await this.#focus(view, 'code');
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(code);
    this.#wishes.submit(view);
    await this.page.keyboard.press('Enter');
  }

  get #isNarrow(): boolean {
    return (this.page.viewportSize()?.width ?? 0) < 480;
  }

  async #enter(view: View, field: 'phone' | 'code', text: string, typing: number): Promise<string> {
    const { keyboard } = this.page;
    const typed = this.#random.percent(typing);
    const filled = this.#random.percent(50);
    if (!typed && !filled) await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.#focus(view, field);
    await keyboard.press('Control+a');
    if (typed) await keyboard.type(text);
    else if (filled) await keyboard.insertText(text);
    else await keyboard.press('Control+v');
    return `${typed ? 'typed' : filled ? 'filled' : 'pasted'} "${text}"`;
  }

  /** What the person takes for the code, and the code that the element may make of it. */
  async #code(phone: string): Promise<readonly [kind: string, text: string, code?: string]> {
    const [newest, superseded] = await this.#received(phone);
    const wrong = wrongFor(newest ?? '123456', 1 + this.#random.below(5));
    const kinds = ['right', 'wrong', 'wrong', 'partial', 'superseded', 'message', 'long'];
    const kind = this.#random.pick(kinds);
    if (kind === 'partial') return [kind, wrong.slice(0, 3)];
    if (kind === 'long') return [kind, `${wrong}7`, `${wrong}7`];
    if (kind === 'superseded' && superseded) return [kind, superseded, superseded];
    if (kind === 'message' && newest) return [kind, `Your code for Demo: ${newest}`, newest];
    return kind === 'right' && newest ? [kind, newest, newest] : ['wrong', wrong, wrong];
  }

  /** Codes in the messages to a number, newest first. */
  async #received(phone: string): Promise<string[]> {
    const response = await this.#visitor.context.request.get(`/inbox.json?phone=${encodeURIComponent(phone)}`);
    const messages = (await response.json()) as { body: string }[];
    return messages.map(({ body }) => /\b\d{6}\b/.exec(body)?.[0] ?? '');
  }

  async #focus(view: View, field: 'phone' | 'code'): Promise<void> {
    if (!view.innerFocus.includes(`#${field}.`)) await this.press(`${field}-input`);
  }

  async #middleOf(part: string): Promise<{ x: number; y: number }> {
    const control = this.page.locator(`sms-login [part~=${part}]`);
    await control.scrollIntoViewIfNeeded({ timeout: 5000 });
    const box = await control.boundingBox();
    if (!box) throw new Error(`Nothing of ${part} can be seen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
