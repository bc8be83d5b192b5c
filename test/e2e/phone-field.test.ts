/** What only a real browser's input can show: a composition, the clipboard, and files that are late or do not come. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

const BRITISH = { locale: 'en-GB', timezoneId: 'Europe/London' };

/** Waits until the field shows this. */
async function shows(visitor: Visitor, text: string): Promise<void> {
  const phone = await visitor.phone.elementHandle();
  await visitor.page.waitForFunction(([field, value]) => (field as HTMLInputElement).value === value, [
    phone,
    text,
  ] as const);
}

async function openReady(stage: Stage, permissions: string[] = []): Promise<Visitor> {
  const visitor = await stage.visitor({ ...BRITISH, permissions });
  await visitor.openDialog();
  await visitor.page.getByRole('button', { name: 'GB +44 United Kingdom' }).waitFor();
  // The first digit asks for the plan; the groups show that it is there.
  await visitor.page.keyboard.type('0740012');
  await shows(visitor, '07400 12');
  await visitor.phone.fill('');
  return visitor;
}

/** Lets all that follows the field come only when the function returned is called. */
async function holdBack({ page }: Visitor): Promise<() => void> {
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/src/login/login.ts*', (route) => late.then(() => route.continue()));
  return () => arrive();
}

describe('the phone field', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it('leaves a composition alone until it ends', async () => {
    const visitor = await openReady(stage);
    const session = await visitor.context.newCDPSession(visitor.page);
    for (const text of ['０', '０７４０', '０７４００１']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      assert.equal(await visitor.phone.inputValue(), text);
    }
    await session.send('Input.insertText', { text: '０７４００１' });
    await shows(visitor, '07400 1');
    await visitor.page.keyboard.type('23456');
    await shows(visitor, '07400 123456');
    await visitor.leave();
  });

  it('reads what is pasted', async () => {
    const visitor = await openReady(stage, ['clipboard-read', 'clipboard-write']);
    const { page } = visitor;
    for (const [copied, shown] of [
      ['\u202a+44 7400 123456\u202c', '+44 7400 123456'],
      ['tel:+44-7400-123456', '+44 7400 123456'],
      ['07400123456\n', '07400 123456'],
      ['+1 (201) 555-0123 ext. 9', '+1 201 555 0123'],
    ] as const) {
      await page.evaluate((text) => navigator.clipboard.writeText(text), copied);
      await visitor.phone.fill('');
      await page.keyboard.press('Control+v');
      await shows(visitor, shown);
    }
    await page.getByText('We left out the extension:').waitFor();
    await page.evaluate(() => navigator.clipboard.writeText('07400 123456\n07400 123457'));
    await visitor.phone.fill('');
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Enter');
    await visitor.see('Check the number. Use digits only, and one number at a time.');
    await visitor.leave();
  });

  it('keeps what is typed before anything has arrived, and groups it then', async () => {
    const visitor = await stage.visitor(BRITISH);
    const { page } = visitor;
    const arrive = await holdBack(visitor);
    await visitor.openDialog();
    await page.keyboard.type('07400123456');
    assert.equal(await visitor.phone.inputValue(), '07400123456');
    arrive();
    await shows(visitor, '07400 123456');
    await visitor.leave();
  });

  it('groups it even if the plan was there first, as for the second element of a page', async () => {
    const visitor = await stage.visitor(BRITISH);
    const { page } = visitor;
    const arrive = await holdBack(visitor);
    await visitor.openDialog();
    await page.evaluate("import('/src/phone/number/library.ts').then(({ loadPlans }) => loadPlans('44'))");
    await page.keyboard.type('07400123456');
    arrive();
    await shows(visitor, '07400 123456');
    await visitor.leave();
  });

  it('sends what is submitted before anything has arrived, as soon as it has', async () => {
    const visitor = await stage.visitor(BRITISH);
    const { page } = visitor;
    const arrive = await holdBack(visitor);
    await visitor.openDialog();
    await page.keyboard.type('07400123457');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sending the code…' }).waitFor();
    arrive();
    await visitor.code.waitFor();
    await visitor.receivedCode('+447400123457');
    await visitor.leave();
  });

  it('sends an international number whose plan does not come, and asks again for the plan of a national one', async () => {
    const visitor = await stage.visitor(BRITISH);
    const { page } = visitor;
    await page.route('**/number/generated/44.ts*', (route) => route.abort());
    await visitor.openDialog();
    await page.keyboard.type('07400123458');
    await page.keyboard.press('Enter');
    await visitor.see('No answer yet. Check your connection and try again.');
    assert.equal(await visitor.phone.inputValue(), '07400123458');
    await visitor.phone.fill('+44 7400 123459');
    await page.keyboard.press('Enter');
    await visitor.code.waitFor();
    await visitor.receivedCode('+447400123459');
    await page.getByRole('button', { name: 'Change number' }).click();
    await page.unroute('**/number/generated/44.ts*');
    await visitor.phone.fill('07400123458');
    await page.keyboard.press('Enter');
    await visitor.code.waitFor();
    await visitor.receivedCode('+447400123458');
    await visitor.leave();
  });

  it('saves space on a small screen without anything being pressed', async () => {
    const visitor = await stage.visitor({ ...BRITISH, viewport: { width: 320, height: 300 } });
    const { page } = visitor;
    await page.goto('/');
    const element = await page.locator('sms-login').elementHandle();
    await element?.evaluate((login) => login.setAttribute('open', ''));
    await page.waitForFunction((login) => login?.matches(':state(sheet):state(short)'), element);
    await visitor.leave();
  });

  it('says so when nothing comes at all, and works when it does', async () => {
    const visitor = await stage.visitor(BRITISH);
    const { page } = visitor;
    await page.route('**/src/login/login.ts*', (route) => route.abort());
    await visitor.openDialog();
    await page.keyboard.type('07400123461');
    await page.keyboard.press('Enter');
    await visitor.see('No answer yet. Check your connection and try again.');
    assert.equal(await visitor.phone.inputValue(), '07400123461');
    await page.unroute('**/src/login/login.ts*');
    await page.keyboard.press('Enter');
    await visitor.code.waitFor();
    await visitor.receivedCode('+447400123461');
    await visitor.leave();
  });

  it('says that one is offline, and takes it back with the network', async () => {
    const visitor = await stage.visitor(BRITISH);
    const { page } = visitor;
    await page.route('**/src/login/login.ts*', (route) => route.abort());
    await visitor.openDialog();
    await page.keyboard.type('07400123462');
    await visitor.context.setOffline(true);
    await page.keyboard.press('Enter');
    const offline = 'You’re offline. Reconnect and try again. What you typed is still here.';
    await visitor.see(offline);
    await page.unroute('**/src/login/login.ts*');
    await visitor.context.setOffline(false);
    await page.getByText(offline).waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await visitor.code.waitFor();
    await visitor.receivedCode('+447400123462');
    await visitor.leave();
  });
});
