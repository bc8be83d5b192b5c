/** In apps of the frameworks that people use: what these bind, hear, render again, and take away. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { App, entriesOf, type AppOptions } from './frameworks/app.js';
import { frameworks } from './frameworks/plugin.js';
import { Stage } from './helpers/stage.js';

interface Row extends AppOptions {
  /** What the app binds reaches an element that is defined only later, too. */
  readonly early?: boolean;
}

const ROWS: readonly Row[] = [
  { name: 'React, the component', module: 'react.ts', mount: 'mountComponent' },
  { name: 'React, the tag', module: 'react.ts', mount: 'mountTag' },
  { name: 'Vue', module: 'vue.ts', early: true },
  { name: 'Svelte', module: 'svelte.ts' },
  { name: 'Angular', module: 'angular.ts', early: true },
];

const SENT = 'sms-login-sent: +447400123456, until 2030-01-01T00:03:00.000Z';
const SUCCESS = 'sms-login-success: +447400123456, {"token":"a token"}';

/** From the closed dialog to success, by keyboard. Each thing on the way is what the app has bound. */
async function signIn(app: App): Promise<void> {
  await app.openDialog();
  await app.dialog.getByRole('heading', { name: 'Sign in to the app' }).waitFor();
  await app.dialog.getByRole('checkbox').waitFor();
  await app.see('For the team only.');
  await app.enter('07400 123456');
  await app.code.waitFor();
  await app.see(SENT);
  await app.enter('1234');
  await app.see('You’re signed in');
  await app.see(SUCCESS);
}

/** Asserts what a field holds, and that it has the focus. */
async function assertTypingIn(field: Locator, value: string): Promise<void> {
  const found = await field.evaluate((input) => {
    const { activeElement } = input.getRootNode() as Document | ShadowRoot;
    return { value: (input as HTMLInputElement).value, focused: activeElement === input };
  });
  assert.deepEqual(found, { value, focused: true });
}

describe('the element in an app', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open({ bundled: { entries: entriesOf(ROWS), plugins: [frameworks()] } });
  });
  after(() => stage.close());

  for (const row of ROWS) {
    it(`takes attributes and properties, signs in, and tells the app: ${row.name}`, async () => {
      const app = await App.open(stage, row);
      await signIn(app);
      await app.leave();
    });

    it(`keeps what is typed, and the focus, while the app renders again: ${row.name}`, async () => {
      const app = await App.open(stage, row);
      await app.openDialog();
      await app.type('07400 12');
      await app.news({ visitors: 2, lang: 'de', country: 'DE' });
      await app.see('2 here');
      await app.see('+49');
      const german = app.field('Handynummer');
      await german.waitFor();
      await assertTypingIn(german, '07400 12');
      await app.news({ country: 'GB' });
      await app.see('+44');
      await app.enter('3456');
      await app.field('Code aus der SMS').waitFor();
      await app.type('12');
      await app.news({ visitors: 3, lang: 'en' });
      await app.see('3 here');
      await app.code.waitFor();
      await assertTypingIn(app.code, '12');
      await app.enter('34');
      await app.see(SUCCESS);
      await app.leave();
    });

    it(`can be taken away in the middle of a login, and added again: ${row.name}`, async () => {
      const app = await App.open(stage, row);
      await app.openDialog();
      await app.askForCode('07400 123456');
      assert.notEqual(await app.timers(), 0);
      await app.news({ mounted: false });
      await app.dialog.waitFor({ state: 'detached' });
      assert.equal(await app.timers(), 0);
      await app.button('Add').press('Enter');
      await app.code.waitFor();
      await app.enter('1234');
      await app.see(SUCCESS);
      await app.leave();
    });

    it(`is open as long as the app's state says so: ${row.name}`, async () => {
      const app = await App.open(stage, row);
      await app.see('is closed');
      await app.button('Open').press('Enter');
      await app.phone.waitFor();
      await app.see('is open');
      await app.press('Escape');
      await app.phone.waitFor({ state: 'hidden' });
      await app.see('is closed');
      await app.button('Open').press('Enter');
      await app.phone.waitFor();
      await app.news({ open: false });
      await app.phone.waitFor({ state: 'hidden' });
      await app.leave();
    });
  }

  for (const row of ROWS.filter(({ early }) => early)) {
    it(`takes what was bound before it was defined: ${row.name}`, async () => {
      const app = await App.open(stage, row, { defined: false });
      await app.see('1 here');
      await app.define();
      await signIn(app);
      await app.leave();
    });
  }
});
