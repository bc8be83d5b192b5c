import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { focusedIn } from './helpers/ax-tree.js';
import { Stage } from './helpers/stage.js';
import { wrongFor, type Visitor } from './helpers/visitor.js';

const BRITISH = { locale: 'en-GB', timezoneId: 'Europe/London' };

const TRIGGER = 'button "Sign in with your phone"';
const CLOSE = 'button "Close"';
const BRITAIN = 'button "GB +44 United Kingdom Country or region"';
const PHONE = 'textbox "Mobile number"';
const SEND = 'button "Send code"';
const SEARCH = 'combobox "Search by name or code"';
const CHANGE = 'button "Change number"';
const CODE = 'textbox "Code from the text message"';
const CONTINUE = 'button "Continue"';
const RESEND = 'button "Send a new code"';

/** Signs in with nothing but keys, and looks at each of them where the focus is. */
class Typist {
  readonly visitor: Visitor;
  readonly #keyboard;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.#keyboard = visitor.page.keyboard;
  }

  async type(text: string): Promise<void> {
    await this.#keyboard.type(text);
  }

  /** Presses keys one after the other; each moves the focus at once to what is named. */
  async walk(key: string, ...to: string[]): Promise<void> {
    for (const expected of to) {
      await this.#keyboard.press(key);
      await this.isAt(expected);
    }
  }

  async press(key: string): Promise<void> {
    await this.#keyboard.press(key);
  }

  /** The focus is there, and everybody sees that it is. */
  async isAt(expected: string): Promise<void> {
    assert.equal(await focusedIn(this.visitor), expected);
    if (!expected.startsWith('heading')) assert.equal(await this.#isMarked(), true, `a mark at ${expected}`);
  }

  /** All stops of the Tab key within the element, from the first to the last, in the order of the document. */
  async assertOrder(...stops: string[]): Promise<void> {
    assert.deepEqual(await this.#controls(), stops);
    const place = stops.indexOf(await focusedIn(this.visitor));
    await this.walk('Tab', ...stops.slice(place + 1));
    await this.walk('Shift+Tab', ...stops.slice(0, -1).reverse());
    await this.walk('Tab', ...stops.slice(1, place + 1));
  }

  /** Past either end of the modal dialog lies the browser, then the dialog's other end: never the page. */
  async assertTrapped(...stops: string[]): Promise<void> {
    for (const key of ['Tab', 'Shift+Tab']) {
      const seen = new Set<string>();
      for (let presses = 0; presses < stops.length * 2; presses++) {
        await this.press(key);
        seen.add(await focusedIn(this.visitor));
      }
      assert.deepEqual(
        [...seen].filter((stop) => !stops.includes(stop) && stop !== 'the browser'),
        [],
      );
      assert.deepEqual(
        stops.filter((stop) => !seen.has(stop)),
        [],
      );
    }
  }

  /** The focused control, or the box it stands in, has an outline that can be seen. */
  #isMarked(): Promise<boolean> {
    return this.visitor.page.evaluate(() => {
      const { activeElement } = document;
      const control = activeElement?.shadowRoot?.activeElement ?? activeElement;
      return [control, control?.closest('.field')].some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        return (
          outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^transparent$|[,/] 0\)$/.test(outlineColor)
        );
      });
    });
  }

  /** What the Tab key can stop at, in the order of the document. */
  async #controls(): Promise<string[]> {
    const { page } = this.visitor;
    const dialog = page.locator('sms-login dialog[open]');
    const card = (await dialog.count()) > 0 ? dialog : page.locator('sms-login');
    const found = await card.locator('button, input, a[href]').all();
    const names: string[] = [];
    for (const control of found) {
      if (!(await control.isVisible())) continue;
      const [, nameWithRole = ''] = /^- (\w+ "[^"]*")/.exec(await control.ariaSnapshot()) ?? [];
      names.push(nameWithRole);
    }
    return names;
  }
}

/** A number, wrong at first, and a code, wrong at first; with a look back at the number. Ends at a right code. */
async function signIn(typist: Typist, number: string, card: (...stops: string[]) => string[]): Promise<void> {
  const { visitor } = typist;
  const e164 = `+49${number.slice(1).replace(/ /g, '')}`;
  await visitor.page.getByRole('button', { name: 'GB +44' }).waitFor();
  await typist.isAt(PHONE);
  await typist.assertOrder(...card(BRITAIN, PHONE, SEND));
  await chooseGermany(typist);

  await typist.type(number.slice(0, 3));
  await typist.press('Enter');
  await visitor.see('This number is too short. Check for missing digits.');
  await typist.isAt(PHONE);
  await typist.type(number.slice(3));
  await typist.walk('Tab', SEND);
  await typist.press('Space');
  await visitor.code.waitFor();
  await typist.isAt(CODE);
  await typist.assertOrder(...card(CHANGE, CODE, CONTINUE));

  await typist.walk('Shift+Tab', CHANGE);
  await typist.press('Enter');
  await visitor.phone.waitFor();
  await typist.isAt(PHONE);
  await typist.press('Enter');
  await visitor.code.waitFor();
  await typist.isAt(CODE);

  await typist.type(wrongFor(await visitor.receivedCode(e164)));
  await visitor.see('That code isn’t right. Check the newest message and try again. Tries left: 2.');
  await typist.isAt(CODE);
  await typist.assertOrder(...card(CHANGE, CODE, CONTINUE));
}

/** By a look at the list and the way back, and by a search. */
async function chooseGermany(typist: Typist): Promise<void> {
  const { page } = typist.visitor;
  const options = page.getByRole('option');
  const active = page.locator('[part~=active]');
  await typist.walk('Shift+Tab', BRITAIN);
  await typist.press('Space');
  await options.nth(244).waitFor({ state: 'attached' });
  await typist.isAt(SEARCH);
  await typist.assertOrder('button "Back"', SEARCH);
  await typist.walk('ArrowDown', SEARCH);
  assert.match(await active.innerText(), /United States/);
  await typist.walk('ArrowUp', SEARCH);
  assert.match(await active.innerText(), /United Kingdom/);
  await typist.walk('Escape', BRITAIN);
  await typist.press('Enter');
  await options.nth(244).waitFor({ state: 'attached' });
  await typist.walk('Shift+Tab', 'button "Back"');
  await typist.walk('Space', BRITAIN);
  await typist.press('Enter');
  await options.nth(244).waitFor({ state: 'attached' });
  await typist.type('deutsch');
  assert.match(await active.innerText(), /Germany/);
  await typist.walk('Enter', PHONE);
  await page.getByRole('button', { name: 'DE +49 Germany Country or region' }).waitFor();
}

/** Another code, as soon as the wait is over; ends signed in. */
async function finishWithAnotherCode(typist: Typist, stage: Stage, e164: string): Promise<void> {
  const { visitor } = typist;
  stage.clock.advance(31);
  await visitor.page.clock.fastForward(31_000);
  await visitor.page.getByRole('button', { name: 'Send a new code' }).waitFor();
  await typist.isAt(CODE);
  await typist.walk('Tab', CONTINUE, RESEND);
  await typist.press('Enter');
  await visitor.see('New code sent. Only the newest code works.');
  await typist.isAt(CODE);
  await visitor.stayAfterSuccess();
  await typist.press('ControlOrMeta+a');
  await typist.type(await visitor.receivedCode(e164));
  await visitor.see('You’re signed in');
  await typist.isAt('heading "You’re signed in"');
  assert.deepEqual(await visitor.takeProblems(), [
    'Failed to load resource: the server responded with a status of 403 (Forbidden)',
  ]);
}

describe('a login by keyboard alone', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it('works in a dialog, which keeps the focus, gives it back and goes on where it was', async () => {
    const visitor = await stage.visitor(BRITISH);
    const typist = new Typist(visitor);
    await visitor.page.clock.install();
    await visitor.page.goto('/');
    await visitor.trigger.waitFor();
    await typist.walk('Tab', TRIGGER);
    await typist.press('Enter');
    await visitor.phone.waitFor();
    await signIn(typist, '01512 3456780', (...stops) => [CLOSE, ...stops]);
    await typist.assertTrapped(CLOSE, CHANGE, CODE, CONTINUE);

    await typist.walk('Escape', TRIGGER);
    await typist.walk('Space', CODE);
    await typist.walk('Shift+Tab', CHANGE, CLOSE);
    await typist.walk('Enter', TRIGGER);
    await typist.walk('Enter', CODE);
    await finishWithAnotherCode(typist, stage, '+4915123456780');
    await visitor.leave();
  });

  it('works inline, on the way from the page and back to it', async () => {
    const visitor = await stage.visitor(BRITISH);
    const { page } = visitor;
    const typist = new Typist(visitor);
    await page.clock.install();
    await page.goto('/');
    await page.locator('sms-login').evaluate((element) => element.setAttribute('inline', ''));
    await visitor.phone.waitFor();
    assert.equal(await focusedIn(visitor), 'nothing');
    await page.getByRole('button', { name: 'GB +44' }).waitFor();
    await typist.walk('Tab', BRITAIN, PHONE);
    await signIn(typist, '01512 3456781', (...stops) => stops);
    await typist.walk('Tab', CONTINUE);
    await typist.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.localName === 'sms-login'), false);
    await typist.walk('Shift+Tab', CONTINUE, CODE);
    await finishWithAnotherCode(typist, stage, '+4915123456781');
    await visitor.leave();
  });
});
