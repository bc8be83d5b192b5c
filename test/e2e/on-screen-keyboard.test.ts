/** A keyboard takes half of a small phone's screen: what is typed and the button that sends it stay in sight. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fontFaces, fontFile } from '../../scripts/fonts.js';
import { catalogues } from '../../src/locale/generated/catalogues.js';
import { measure } from './helpers/layout.js';
import { giveKeyboard } from './helpers/on-screen-keyboard.js';
import { Scene } from './helpers/scene.js';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

const SCREEN = { width: 320, height: 568 };
const KEYBOARD = 266;
const VISIBLE = SCREEN.height - KEYBOARD;

/** Languages are as high as their letters are. */
const FONT = `${fontFaces('Noto')} :root { --sms-login-font: Noto; }`;

const LOGO = '<b slot="logo">Northwind</b>';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="150" height="50"/>')}`;

/** With the keyboard over its lower half. */
async function openSheet(visitor: Visitor, lang: string): Promise<Scene> {
  const raise = await giveKeyboard(visitor.page);
  await visitor.page.route('**/fonts/**', (route) => route.fulfill({ path: fontFile(route.request().url()) }));
  const scene = await Scene.open(visitor, { props: { open: true, lang }, content: LOGO, css: FONT });
  await visitor.page.waitForFunction(() => document.querySelector('sms-login')?.matches(':state(sheet)'));
  await raise(KEYBOARD);
  await visitor.page.waitForFunction(() => document.querySelector('sms-login')?.matches(':state(short)'));
  await scene.rendered();
  return scene;
}

/** The pieces that are not wholly in sight. */
async function hidden(scene: Scene, parts: readonly ('heading' | 'field' | 'submit')[]): Promise<string[]> {
  const layout = await measure(scene);
  return parts.filter((part) => layout[part].y < 0 || layout[part].y + layout[part].height > VISIBLE);
}

/** The two steps, each fresh and after a failure. */
async function* steps(scene: Scene): AsyncGenerator<string> {
  yield 'phone';
  await scene.send('+447400123456');
  await scene.fail('starts', 'sms-failed');
  await scene.said('error');
  yield 'phoneError';
  await scene.toCode();
  yield 'code';
  await scene.check('491820');
  await scene.fail('verifies', 'code-wrong', { attemptsLeft: 2 });
  await scene.said('error');
  yield 'codeError';
}

describe('above the keyboard of a small phone', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const lang of ['en', 'de', 'ar', 'ja']) {
    it(`field and button are in sight in both steps: ${lang}`, async () => {
      const visitor = await stage.visitor({ viewport: SCREEN, reducedMotion: 'reduce', hasTouch: true });
      const scene = await openSheet(visitor, lang);
      const states: Record<string, string[]> = {};
      for await (const state of steps(scene)) states[state] = await hidden(scene, ['field', 'submit']);
      assert.deepEqual(states, { phone: [], phoneError: [], code: [], codeError: [] });
      await visitor.leave();
    });
  }

  it('the field is, in every language', async () => {
    const visitor = await stage.visitor({ viewport: SCREEN, reducedMotion: 'reduce', hasTouch: true });
    const scene = await openSheet(visitor, 'en');
    const wrong: string[] = [];
    let seen = 0;
    for await (const state of steps(scene)) {
      for (const lang of ['en', ...Object.keys(catalogues)]) {
        await scene.speak(lang);
        wrong.push(...(await hidden(scene, ['field'])).map((part) => `${lang}: ${state}: ${part}`));
        seen += 1;
      }
    }
    assert.deepEqual(wrong, []);
    assert.equal(seen, 4 * 62);
    await visitor.leave();
  });

  it('the heading is as well, in English', async () => {
    const visitor = await stage.visitor({ viewport: SCREEN, reducedMotion: 'reduce' });
    const scene = await openSheet(visitor, 'en');
    const parts = ['heading', 'field', 'submit'] as const;
    const phone = await hidden(scene, parts);
    await scene.toCode();
    const code = await hidden(scene, parts);
    assert.deepEqual({ phone, code }, { phone: [], code: [] });
    await visitor.leave();
  });

  it('the field of the security check is, and the button', async () => {
    const visitor = await stage.visitor({ viewport: SCREEN, reducedMotion: 'reduce' });
    const scene = await openSheet(visitor, 'en');
    await scene.send('+447400123456');
    await scene.fail('starts', 'captcha-required');
    await scene.answer('challenges', { provider: 'auth0', image: PICTURE });
    await scene.part('captcha-input').waitFor();
    await scene.rendered();
    const field = await scene.part('captcha-input').boundingBox();
    assert.deepEqual(await hidden(scene, ['submit']), []);
    assert.ok(field && field.y >= 0);
    await visitor.leave();
  });

  it('the search of the list of countries is, however far the form was scrolled', async () => {
    const visitor = await stage.visitor({ viewport: SCREEN, reducedMotion: 'reduce' });
    const scene = await openSheet(visitor, 'de');
    await scene.send('+447400123456');
    await scene.fail('starts', 'timeout');
    await scene.said('error');
    await scene.part('country').click();
    const search = scene.part('country-search');
    await search.waitFor();
    await search.fill('u');
    await scene.rendered();
    const view = await scene.part('country-view').boundingBox();
    const field = await search.boundingBox();
    assert.ok(view && field && field.y >= view.y && field.y + field.height <= VISIBLE);
    assert.deepEqual([view.y, view.y + view.height], [8, VISIBLE]);
    await visitor.leave();
  });
});
