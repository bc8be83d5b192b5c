/** Where the element may stand: in the shadow of other elements, beside others of its kind, and elsewhere a moment later. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { SmsLogin } from '../../src/sms-login.js';
import { Scene } from './helpers/scene.js';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

/** A page of the demo's origin. `%login%` stands for the attributes of a login that the demo's server knows. */
async function openPage(visitor: Visitor, content: string): Promise<void> {
  const { page } = visitor;
  const login = await visitor.beginLogin();
  const body = `<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Embedding</title>
      <script type="module" src="/src/index.ts"></script>
      <body>${content.replaceAll('%login%', login)}`;
  await page.route('**/embedding.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/embedding.html');
}

/** The part that has the focus, however deep, or the id of what is none of our parts. */
async function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('part') ?? active?.id ?? null;
  });
}

const SHADOWS = {
  'a shadow root': `<div lang="de"><template shadowrootmode="open">
    <button id="opener">Open</button><sms-login %login% no-trigger></sms-login></template></div>`,
  'a shadow root in a shadow root': `<div lang="de"><template shadowrootmode="open"><p><template shadowrootmode="open">
    <button id="opener">Open</button><sms-login %login% no-trigger></sms-login></template></p></template></div>`,
};

/** Has the button open the dialog. */
async function connectOpener(page: Page): Promise<void> {
  await page.locator('#opener').evaluate((opener) => {
    opener.addEventListener('click', () => (opener.nextElementSibling as SmsLogin).show());
  });
}

describe('an element in the shadow of another', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const [nth, [where, content]] of Object.entries(SHADOWS).entries()) {
    it(`takes the focus, gives it back, and finds its language and its labels: ${where}`, async () => {
      const visitor = await stage.visitor({ reducedMotion: 'reduce' });
      const { page } = visitor;
      await openPage(visitor, content);
      await connectOpener(page);
      await page.locator('#opener').click();
      const phone = page.getByRole('textbox', { name: 'Handynummer', exact: true });
      await phone.waitFor();
      assert.equal(await focused(page), 'input phone-input');
      const described = await phone.evaluate((input) => {
        const root = input.getRootNode() as ShadowRoot;
        return root.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent?.trim();
      });
      assert.equal(described, 'Für SMS und Daten können Kosten anfallen.');
      await page.keyboard.press('Escape');
      await phone.waitFor({ state: 'hidden' });
      assert.equal(await focused(page), 'opener');
      assert.deepEqual(await visitor.takeProblems(), []);
      await visitor.leave();
    });

    it(`signs in: ${where}`, async () => {
      const number = `+44740012347${nth}`;
      const visitor = await stage.visitor();
      const { page } = visitor;
      await openPage(visitor, content);
      await connectOpener(page);
      await page.locator('#opener').press('Enter');
      await page.locator('[part~="phone-input"]').waitFor();
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
      await page.locator('[part~="code-input"]').fill(await sentCode(visitor, number));
      await page.waitForURL('**/callback?*');
      assert.equal(await visitor.claim('phone_number'), number);
      assert.deepEqual(await visitor.takeProblems(), []);
      await visitor.leave();
    });
  }

  it('takes its direction from the nearest host that has a language', async () => {
    const visitor = await stage.visitor();
    await openPage(
      visitor,
      `<div lang="de"><template shadowrootmode="open"><p lang="ar"><template shadowrootmode="open">
        <sms-login inline></sms-login></template></p></template></div>`,
    );
    await visitor.page.locator('[part~="card"][dir="rtl"][lang="ar"]').waitFor();
    await visitor.leave();
  });
});

/** The code that was sent once the code step is there. */
async function sentCode(visitor: Visitor, number: string): Promise<string> {
  await visitor.page.locator('[part~="code-input"]').waitFor();
  return visitor.receivedCode(number);
}

describe('several elements on a page', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it('keep their own state, language and labels', async () => {
    const visitor = await stage.visitor({ reducedMotion: 'reduce' });
    const { page } = visitor;
    await openPage(
      visitor,
      `<sms-login id="one" client-id="one" country="GB"></sms-login>
       <sms-login id="two" client-id="two" country="GB" lang="de"></sms-login>
       <sms-login id="three" client-id="three" country="GB" lang="ar" inline></sms-login>`,
    );
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('sms-login')) {
        element.transport = {
          async start() {
            return { resendAfter: 600 };
          },
          async verify() {
            return {};
          },
        };
      }
    });
    const [one, two, three] = ['#one', '#two', '#three'].map((id) => page.locator(id)) as [Locator, Locator, Locator];
    await three.locator('[part~="phone-input"]').fill('07400 123453');
    await three.locator('[part~="phone-input"]').press('Enter');
    await three.getByText('+44 7400 123453').waitFor();
    await one.locator('[part~="trigger"]').click();
    await one.getByLabel('Mobile number').fill('07400 123451');
    await page.keyboard.press('Enter');
    await one.getByText('+44 7400 123451').waitFor();
    await one.getByLabel('Code from the text message').fill('123');
    await page.keyboard.press('Escape');
    await two.locator('[part~="trigger"]').click();
    assert.equal(await two.getByRole('textbox', { name: 'Handynummer' }).inputValue(), '');
    await page.keyboard.press('Escape');
    await one.locator('[part~="trigger"]').click();
    assert.equal(await one.getByLabel('Code from the text message').inputValue(), '123');
    await one.getByText('+44 7400 123451').waitFor();
    await page.keyboard.press('Escape');
    await three.getByText('+44 7400 123453').waitFor();
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    assert.deepEqual(ids, ['one', 'two', 'three']);
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });
});

describe('an element that is moved in the page', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  /** At the code step with half a code, five seconds after it was sent. */
  async function open(visitor: Visitor, props: Partial<SmsLogin>): Promise<Scene> {
    const scene = await Scene.open(visitor, { props });
    await scene.toCode({ expiresIn: 180, resendAfter: 24 });
    await scene.part('code-input').fill('491');
    await scene.advance(5);
    await scene.part('second-row').getByText('19 sec').waitFor();
    return scene;
  }

  for (const [where, props] of [
    ['inline', { inline: true }],
    ['dialog', { open: true }],
  ] as const) {
    it(`is where it was in the login: ${where}`, async () => {
      const visitor = await stage.visitor({ reducedMotion: 'reduce' });
      const scene = await open(visitor, props);
      const timers = await scene.actors.evaluate(({ clock }) => clock.pending);
      await scene.actors.evaluate(({ element }) => document.querySelector('footer')!.append(element));
      await scene.rendered();
      assert.equal(await scene.part('code-input').inputValue(), '491');
      await scene.part('second-row').getByText('19 sec').waitFor();
      assert.equal(await scene.actors.evaluate(({ clock }) => clock.pending), timers);
      await scene.advance(1);
      await scene.part('second-row').getByText('18 sec').waitFor();
      assert.equal(await scene.actors.evaluate(({ clock }) => clock.pending), timers);
      await scene.check('491820');
      await scene.answer('verifies', {});
      await scene.part('success').waitFor();
      await visitor.leave();
    });
  }

  it('has no timer while it is nowhere, and the right time when it is back', async () => {
    const visitor = await stage.visitor({ reducedMotion: 'reduce' });
    const scene = await open(visitor, { inline: true });
    await scene.actors.evaluate(({ element }) => element.remove());
    await scene.rendered();
    assert.equal(await scene.actors.evaluate(({ clock }) => clock.pending), 0);
    await scene.advance(10);
    await scene.actors.evaluate(({ element }) => document.body.append(element));
    await scene.part('second-row').getByText('9 sec').waitFor();
    assert.equal(await scene.part('code-input').inputValue(), '491');
    await visitor.leave();
  });

  it('shows its dialog as a modal one again', async () => {
    const visitor = await stage.visitor({ reducedMotion: 'reduce' });
    const scene = await open(visitor, { open: true });
    await scene.actors.evaluate(({ element }) => document.querySelector('footer')!.append(element));
    await scene.rendered();
    assert.ok(await scene.part('dialog').evaluate((dialog) => dialog.matches(':modal')));
    assert.equal(await focused(scene.page), 'input code-input');
    await visitor.leave();
  });
});
