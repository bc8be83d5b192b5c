import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

const attributesOf = (visitor: Visitor): Promise<[string, string][]> =>
  visitor.page
    .locator('sms-login')
    .evaluate((element) => [...element.attributes].map(({ name, value }): [string, string] => [name, value]));

describe('the demo page', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open({ modules: true })));
  after(() => stage.close());

  it('gives the tag as it is set, which gives the same tag elsewhere', async () => {
    const visitor = await stage.visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = visitor;
    await page.goto('/');
    await page.getByLabel('inline').check();
    await page.getByLabel('no-close').check();
    await page.getByLabel('theme').selectOption('dark');
    await page.getByLabel('lang').selectOption('de');
    await page.getByRole('combobox', { name: 'country' }).selectOption('DE');
    await page.getByLabel('heading').fill('Tom & "Ann" <b>');
    await page.getByRole('heading', { name: 'Tom & "Ann" <b>' }).waitFor();
    const configured = await attributesOf(visitor);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied').waitFor();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());

    const body = `<!doctype html><html lang="en"><title>Bare</title><link rel="icon" href="data:,"><body>${snippet}`;
    await page.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/bare.html');
    await page.getByRole('heading', { name: 'Tom & "Ann" <b>' }).waitFor();
    await page.getByLabel('Handynummer').waitFor();
    assert.deepEqual(await attributesOf(visitor), configured);
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });

  it('shows what its switches do', async () => {
    const visitor = await stage.visitor();
    const { page } = visitor;
    await page.goto('/');
    await page.getByLabel('no-trigger').check();
    await visitor.trigger.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'A button of the page' }).click();
    await visitor.phone.waitFor();
    await page.keyboard.press('Escape');
    await visitor.phone.waitFor({ state: 'hidden' });
    await page.getByLabel('lang').selectOption('ar');
    await page.getByLabel('no-trigger').uncheck();
    await page.getByRole('button', { name: 'تسجيل الدخول' }).waitFor();
    await page.getByLabel('lang').selectOption('');
    await visitor.trigger.waitFor();
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });

  it('fits a screen of 320 pixels', async () => {
    const visitor = await stage.visitor({ viewport: { width: 320, height: 568 } });
    const { page } = visitor;
    await page.goto('/');
    await page.getByLabel('inline').check();
    await visitor.askForCode('+4915123456721');
    await page.locator('#events').getByText('sms-login-sent').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await visitor.leave();
  });

  it('logs every event, without what is private', async () => {
    const visitor = await stage.visitor();
    await visitor.openDialog();
    await visitor.stayAfterSuccess();
    await visitor.askForCode('+4915123456720');
    const code = await visitor.receivedCode('+4915123456720');
    await visitor.enterCode(code);
    await visitor.see('You’re signed in');
    const events = visitor.page.locator('#events');
    const names = await events.locator('b').allInnerTexts();
    assert.deepEqual(
      names.map((name) => name.replace('sms-login-', '')),
      ['open', 'before-send', 'step', 'sent', 'before-verify', 'step', 'success', 'before-redirect'],
    );
    const text = await events.innerText();
    assert.match(text, /phone → code/);
    assert.match(text, /\/authorize$/);
    assert.doesNotMatch(text, new RegExp(`15123456720|${code}|ticket|state`));
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });

  it('has one address, and answers no foreign name', async () => {
    const { port } = new URL(stage.url);
    const page = await fetch(`http://127.0.0.1:${port}/?from=elsewhere`, { redirect: 'manual' });
    assert.equal(page.status, 307);
    assert.equal(page.headers.get('location'), stage.url);
    const visitor = await stage.visitor();
    const foreign = await visitor.context.request.get('/', { headers: { Host: `evil.example:${port}` } });
    assert.equal(foreign.status(), 421);
    await visitor.leave();
  });

  it('serves the source, and nothing else of the repository', async () => {
    for (const path of ['/src/index.ts', '/examples/demo/page/demo.ts']) {
      assert.equal((await fetch(new URL(path, stage.url))).status, 200, path);
    }
    for (const path of ['/.cache/demo/5173/secrets.json', '/package.json', '/server/src/index.ts', '/.git/config']) {
      assert.notEqual((await fetch(new URL(path, stage.url))).status, 200, path);
    }
  });
});
