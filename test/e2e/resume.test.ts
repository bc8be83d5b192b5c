import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage } from './helpers/stage.js';
import type { SmsLogin } from '../../src/sms-login.js';
import type { Visitor } from './helpers/visitor.js';

/** How many codes the page has asked for, from now on. */
function countSends({ page }: Visitor): () => number {
  let sends = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/passwordless/start') && request.method() === 'POST') sends += 1;
  });
  return () => sends;
}

const isOpen = ({ page }: Visitor): Promise<boolean> =>
  page.locator('sms-login').evaluate((element) => element.hasAttribute('open'));

/** From now on the demo page has these attributes at its element. */
async function givePage({ page }: Visitor, attributes: string): Promise<void> {
  await page.route(/:\d+\/$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<sms-login', `<sms-login ${attributes}`);
    await route.fulfill({ response, body });
  });
}

/** Holds the next request back. */
async function hold(
  { page }: Visitor,
  url: RegExp,
): Promise<{ asked: Promise<unknown>; release: () => Promise<void> }> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = page.waitForRequest(url);
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return {
    asked,
    release: async () => {
      const response = page.waitForResponse(url);
      release();
      await response;
    },
  };
}

describe('a page that comes back', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  async function atCode(number: string): Promise<Visitor> {
    const visitor = await stage.visitor();
    await visitor.openDialog();
    await visitor.askForCode(number);
    return visitor;
  }

  it('has its code step again after a reload, and sends nothing again', async () => {
    const visitor = await atCode('+447400200001');
    const sends = countSends(visitor);
    const code = await visitor.receivedCode('+447400200001');
    await visitor.page.reload();
    await visitor.code.waitFor();
    await visitor.see('+44 7400 200001');
    assert.equal(
      await visitor.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id),
      'heading',
      'what opens by itself says what it is',
    );
    await visitor.enterCode(code);
    await visitor.page.waitForURL('**/callback?*');
    assert.equal(await visitor.claim('phone_number'), '+447400200001');
    assert.equal(sends(), 0);
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });

  for (const [request, number] of [
    ['a check', '+447400200010'],
    ['a request for another code', '+447400200011'],
  ] as const) {
    it(`is open again after a reload that cut off ${request}`, async () => {
      const visitor = await atCode(number);
      const { page } = visitor;
      // It never gets an answer.
      const url = request === 'a check' ? /\/co\/authenticate$/ : /\/passwordless\/start$/;
      const asked = page.waitForRequest(url);
      await page.route(url, () => undefined);
      if (request === 'a check') {
        await visitor.enterCode('000000');
      } else {
        await visitor.page.locator('sms-login').evaluate((element: SmsLogin) => void element.sendCode());
      }
      await asked;
      await page.reload();
      await visitor.code.waitFor();
      assert.equal(await isOpen(visitor), true);
      await visitor.leave();
    });
  }

  it('stays closed after a reload where the person had closed the dialog, and keeps the code step', async () => {
    const visitor = await atCode('+447400200002');
    await visitor.page.keyboard.press('Escape');
    await visitor.page.reload();
    await visitor.trigger.waitFor();
    await visitor.page.waitForFunction(() => document.querySelector('sms-login')?.matches(':state(code)'));
    assert.equal(await isOpen(visitor), false);
    await visitor.trigger.click();
    await visitor.code.waitFor();
    await visitor.leave();
  });

  it('goes on with the number that is being sent, however late it finds the other one', async () => {
    const visitor = await atCode('+447400200008');
    const { page } = visitor;
    await page.keyboard.press('Escape');
    await givePage(visitor, 'phone="+447400200009"');
    const late = await hold(visitor, /\/login\/resume\.ts/);
    const answer = await hold(visitor, /\/passwordless\/start$/);
    await page.reload();
    await late.asked;
    await visitor.openDialog();
    await page.keyboard.press('Enter');
    await answer.asked;
    await late.release();
    await visitor.see('Sending the code…');
    assert.equal(await visitor.phone.inputValue(), '+44 7400 200009');
    await answer.release();
    await visitor.see('+44 7400 200009');
    await page.getByRole('button', { name: 'Change number' }).click();
    assert.equal(await visitor.phone.inputValue(), '+44 7400 200009');
    await visitor.leave();
  });

  it('does not open by itself when somebody follows a link to it', async () => {
    const visitor = await atCode('+447400200003');
    await visitor.page.goto('/');
    await visitor.page.waitForFunction(() => document.querySelector('sms-login')?.matches(':state(code)'));
    assert.equal(await isOpen(visitor), false);
    await visitor.leave();
  });

  it('has its code step again on the way back', async () => {
    const visitor = await atCode('+447400200004');
    const sends = countSends(visitor);
    await visitor.page.goto('/inbox');
    await visitor.page.goBack();
    await visitor.code.waitFor();
    await visitor.enterCode(await visitor.receivedCode('+447400200004'));
    await visitor.page.waitForURL('**/callback?*');
    assert.equal(sends(), 0);
    await visitor.leave();
  });

  it('starts anew after a login that ended', async () => {
    const visitor = await atCode('+447400200005');
    await visitor.enterCode(await visitor.receivedCode('+447400200005'));
    await visitor.page.waitForURL('**/callback?*');
    await visitor.openDialog();
    assert.equal(await visitor.phone.inputValue(), '');
    await visitor.leave();
  });
});

describe('two tabs with the same number', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it('share the code: the second one is told to wait, and goes on with what the first one was sent', async () => {
    const number = '+447400200007';
    const one = await stage.visitor();
    await one.openDialog();
    await one.askForCode(number);
    const two = await one.tab();
    await two.openDialog();
    await two.phone.fill(number);
    await two.page.keyboard.press('Enter');
    await two.page.getByText(/^Too many requests for now\. Try again in \u2068\d+ sec\u2069\.$/).waitFor();
    await two.page.getByRole('button', { name: 'I already have a code' }).click();
    await two.enterCode(await two.receivedCode(number));
    await two.page.waitForURL('**/callback?*');
    assert.equal(await two.claim('phone_number'), number);
    await one.leave();
  });

  it('tell the code of the other tab from a wrong one', async () => {
    const number = '+447400200008';
    const one = await stage.visitor();
    await one.openDialog();
    await one.askForCode(number);
    const first = await one.receivedCode(number);
    stage.clock.advance(31);
    const two = await one.tab();
    await two.openDialog();
    await two.askForCode(number);
    const second = await two.receivedCode(number);
    assert.notEqual(first, second);
    await one.enterCode(first);
    await one.see('That code was replaced by a newer one. Use the newest message.');
    await one.correctCode(second);
    await one.page.waitForURL('**/callback?*');
    await one.leave();
  });
});

describe('without a network', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it('nothing is lost, and the message goes by itself when the network is back', async () => {
    const visitor = await stage.visitor();
    await visitor.openDialog();
    await visitor.phone.fill('+447400200009');
    // What reads a number has come meanwhile.
    await visitor.page.waitForLoadState('networkidle');
    await visitor.context.setOffline(true);
    await visitor.page.keyboard.press('Enter');
    const offline = 'You’re offline. Reconnect and try again. What you typed is still here.';
    await visitor.see(offline);
    await visitor.context.setOffline(false);
    await visitor.page.getByText(offline).waitFor({ state: 'hidden' });
    await visitor.page.keyboard.press('Enter');
    await visitor.code.waitFor();
    const code = await visitor.receivedCode('+447400200009');
    await visitor.context.setOffline(true);
    await visitor.enterCode(code);
    await visitor.see(offline);
    assert.equal(await visitor.code.inputValue(), code);
    await visitor.context.setOffline(false);
    await visitor.page.getByText(offline).waitFor({ state: 'hidden' });
    await visitor.code.press('Enter');
    await visitor.page.waitForURL('**/callback?*');
    await visitor.leave();
  });
});
