import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage } from './helpers/stage.js';
import { codeIn, type Visitor } from './helpers/visitor.js';

/** Signs in with nothing but keys, and reads the code where a person would: on the phone beside the element. */
async function signInByKeyboard(visitor: Visitor, number: string): Promise<void> {
  const { page, trigger, phone, code } = visitor;
  const { keyboard } = page;
  await page.goto('/');
  await trigger.waitFor();
  const messages = page.frameLocator('iframe').getByText('Your code for Demo');
  const earlier = await messages.count();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await phone.waitFor();
  await keyboard.type(number);
  await keyboard.press('Enter');
  await code.waitFor();
  await messages.nth(earlier).waitFor();
  await keyboard.type(codeIn(await messages.nth(earlier).innerText()));
  await page.waitForURL('**/callback?*');
}

describe('a login through the demo', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open({ modules: true })));
  after(() => stage.close());

  it('ends at the callback with a German number, by keyboard only, and finds the same user again', async () => {
    const first = await stage.visitor();
    await signInByKeyboard(first, '+49 1512 3456789');
    await first.page.getByRole('heading', { name: 'Signed in' }).waitFor();
    assert.equal(await first.claim('phone_number'), '+4915123456789');
    const sub = await first.claim('sub');
    assert.notEqual(sub, '');
    assert.deepEqual(await first.takeProblems(), []);
    await first.leave();

    stage.clock.advance(31);
    const second = await stage.visitor();
    await signInByKeyboard(second, '+49 1512 3456789');
    assert.equal(await second.claim('phone_number'), '+4915123456789');
    assert.equal(await second.claim('sub'), sub);
    assert.deepEqual(await second.takeProblems(), []);
    await second.leave();
    assert.deepEqual(stage.takeLog(), ['code_sent', 'code_accepted', 'login', 'code_sent', 'code_accepted', 'login']);
  });

  it('ends at the callback with a US number', async () => {
    const visitor = await stage.visitor();
    await signInByKeyboard(visitor, '+1 201 555 0123');
    assert.equal(await visitor.claim('phone_number'), '+12015550123');
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });

  it('works in several tabs at once, and again from the callback', async () => {
    const one = await stage.visitor();
    await one.openDialog();
    const two = await one.tab();
    await two.openDialog();
    await one.askForCode('+447400123456');
    await two.askForCode('+447400123457');
    await two.enterCode(await two.receivedCode('+447400123457'));
    await two.page.waitForURL('**/callback?*');
    assert.equal(await two.claim('phone_number'), '+447400123457');
    await one.enterCode(await one.receivedCode('+447400123456'));
    await one.page.waitForURL('**/callback?*');
    assert.equal(await one.claim('phone_number'), '+447400123456');

    await one.page.getByRole('link', { name: 'Sign in again' }).click();
    await one.trigger.click();
    await one.askForCode('+447400123458');
    await one.enterCode(await one.receivedCode('+447400123458'));
    await one.page.waitForURL('**/callback?*');
    assert.equal(await one.claim('phone_number'), '+447400123458');
    assert.deepEqual([...(await one.takeProblems()), ...(await two.takeProblems())], []);
    await one.leave();
  });

  it('works after the way back from the callback', async () => {
    const visitor = await stage.visitor();
    await visitor.openDialog();
    await visitor.askForCode('+447400123460');
    await visitor.enterCode(await visitor.receivedCode('+447400123460'));
    await visitor.page.waitForURL('**/callback?*');
    await visitor.page.goBack();
    await visitor.trigger.click();
    await visitor.askForCode('+447400123461');
    await visitor.enterCode(await visitor.receivedCode('+447400123461'));
    await visitor.page.waitForURL('**/callback?*');
    assert.equal(await visitor.claim('phone_number'), '+447400123461');
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });

  it('says on a small screen what the phone out of sight received', async () => {
    const visitor = await stage.visitor({ viewport: { width: 320, height: 568 } });
    await visitor.openDialog();
    await visitor.askForCode('+447400123462');
    await visitor.page.locator('#notification').getByText('Your code for Demo').waitFor();
    await visitor.stayAfterSuccess();
    await visitor.enterCode(await visitor.receivedCode('+447400123462'));
    await visitor.see('You’re signed in');
    await visitor.page.locator('#notification').waitFor({ state: 'hidden' });
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });
});
