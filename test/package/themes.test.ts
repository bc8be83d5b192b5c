/** The themes: they use what is public and nothing else, and all that is read in them is legible. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { findViolations } from '../e2e/helpers/axe.js';
import type { Box } from '../e2e/helpers/layout.js';
import { faint, overEdge, Picture, textBox, type Contrast } from '../e2e/helpers/pixels.js';
import { Scene } from '../e2e/helpers/scene.js';
import { Stage } from '../e2e/helpers/stage.js';
import type { Visitor } from '../e2e/helpers/visitor.js';
import { readElement, unknownNames } from './element-manifest.js';

const THEMES = readdirSync('src/themes').map((file) => file.replace('.css', ''));

/** What is behind a theme that is seen through: all else lies between these. */
const PAGES: Readonly<Record<string, readonly string[]>> = { glass: ['#000', '#fff'] };

function sheet(theme: string): string {
  return readFileSync(`dist/themes/${theme}.css`, 'utf8');
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

describe('a theme', () => {
  const { cssProperties } = readElement();
  const tokens = cssProperties.map(({ name }) => name);

  it('is one of five', () => {
    assert.deepEqual(THEMES.toSorted(), ['default', 'flat', 'glass', 'high-contrast', 'lock']);
  });

  for (const theme of THEMES) {
    it(`uses only what is public: ${theme}`, () => {
      const css = sheet(theme).replace(/\/\*.*?\*\//gs, '');
      const selectors = all(css, /([^{};]+)\{/g)
        .map((selector) => selector.trim())
        .filter((selector) => !/^@(media|supports)\b/.test(selector))
        .flatMap((selector) => selector.split(/,\s*/));
      const public_ = /^sms-login(\[inline\]|:state\([a-z]+\))?(::part\([a-z-]+\)(:hover|:focus-visible)?)?$/;
      const own = all(css, /(--(?!sms-login-)[\w-]+)/g);
      assert.deepEqual([...selectors.filter((selector) => !public_.test(selector)), ...own, ...unknownNames(css)], []);
    });
  }

  it('of one’s own can start from default.css: it has every token, with its default, and sets none', () => {
    const css = sheet('default');
    const listed = new Map([...css.matchAll(/\/\* (--[\w-]+): (.*); \*\//g)].map(([, name, value]) => [name!, value!]));
    assert.deepEqual([...listed.keys()].toSorted(), tokens.toSorted());
    for (const { name, default: value } of cssProperties) if (value) assert.equal(listed.get(name), value, name);
    assert.equal(css.replace(/\/\*.*?\*\//gs, '').replace(/\s/g, ''), 'sms-login{}');
    // The manifest has no room for these.
    const styles = ['tokens', 'card'].map((name) => readFileSync(`src/ui/${name}.styles.ts`, 'utf8')).join('');
    const plain = (text: string): string => text.replace(/\s+/g, ' ');
    for (const name of ['--sms-login-shadow', '--sms-login-font']) {
      assert.ok(plain(styles).includes(listed.get(name)!), name);
    }
  });
});

/** What is typed has no box of its own. */
async function boxOf(part: Locator): Promise<Box> {
  return (await part.evaluate((node) => node.matches('input'))) ? (await part.boundingBox())! : textBox(part);
}

/** What is read or has to be seen, as far as it is on screen. */
async function measure(scene: Scene, parts: readonly string[]): Promise<string[]> {
  const boxes = await Promise.all(parts.map((part) => boxOf(scene.part(part).first())));
  const field = await overEdge(scene.part('field').first(), 6, 8);
  const picture = await Picture.take(scene.page, [...boxes, field]);
  const texts: Record<string, Contrast> = {};
  for (const [nth, part] of parts.entries()) texts[part] = await picture.inside(boxes[nth]!);
  return [...faint(texts, 4.5), ...faint({ 'edge of the field': await picture.across(field) }, 3)];
}

/** A login, with what is wrong in each of its states. */
async function problemsOf(scene: Scene): Promise<string[]> {
  const problems: string[] = [];
  const note = async (state: string, parts: readonly string[]): Promise<void> => {
    problems.push(...(await measure(scene, parts)).map((problem) => `${state}: ${problem}`));
  };
  const judge = async (state: string): Promise<void> => {
    problems.push(...(await findViolations(scene.page, 'sms-login')).map((problem) => `${state}: ${problem}`));
  };
  const always = ['heading', 'intro', 'label', 'submit'];
  await note('phone', [...always, 'country', 'hint']);
  await judge('phone');
  await scene.part('phone-input').focus();
  await note('phone, in use', []);
  await scene.send('+44 7400 12');
  await scene.said('error');
  await note('error', [...always, 'error', 'phone-input']);
  await judge('error');
  await scene.send('020 7946 0958');
  await scene.said('warning');
  await note('warning', [...always, 'warning']);
  await scene.part('country').click();
  // A few of them say as much as all, of which axe would look at each.
  await scene.part('country-search').fill('united');
  await scene.part('country-list').getByText('United States').first().waitFor();
  await scene.part('active').waitFor();
  await judge('countries');
  problems.push(...(await countries(scene)));
  await scene.page.keyboard.press('Escape');
  await scene.toCode();
  await note('code', [...always, 'change', 'second-row']);
  await judge('code');
  await scene.check('491820');
  await scene.answer('verifies', {});
  await scene.part('success').waitFor();
  const tick = await textBox(scene.element.locator('[part~="success"] [part~="icon"]'));
  const texts = await Promise.all(['heading', 'intro'].map((part) => textBox(scene.part(part))));
  const picture = await Picture.take(scene.page, [tick, ...texts]);
  const said = { heading: await picture.inside(texts[0]!), intro: await picture.inside(texts[1]!) };
  const found = [...faint(said, 4.5), ...faint({ tick: await picture.inside(tick) }, 3)];
  return [...problems, ...found.map((problem) => `success: ${problem}`)];
}

/** Of the row that stands out, and of one that does not. */
async function countries(scene: Scene): Promise<string[]> {
  const list = scene.part('country-list');
  const rows = {
    active: list.locator('[part~="active"]'),
    other: list.locator('[role="option"]:not([part~="active"])'),
  };
  const texts: Record<string, Contrast> = {};
  for (const [row, locator] of Object.entries(rows)) {
    for (const part of ['country-name', 'country-code']) {
      const box = await textBox(locator.first().locator(`[part="${part}"]`));
      texts[`${part}, ${row}`] = await (await Picture.take(scene.page, [box])).inside(box);
    }
  }
  return faint(texts, 4.5).map((problem) => `countries: ${problem}`);
}

describe('what is on screen in a theme', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  async function open(css: string, options: Parameters<Stage['visitor']>[0]): Promise<readonly [Visitor, Scene]> {
    const viewport = { width: 480, height: 600 };
    const visitor = await stage.visitor({ viewport, deviceScaleFactor: 2, reducedMotion: 'reduce', ...options });
    const still = 'sms-login { --sms-login-duration: 0s }';
    return [visitor, await Scene.open(visitor, { props: { inline: true }, css: `${css} ${still}` })];
  }

  for (const [nth, theme] of THEMES.entries()) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const page of PAGES[theme] ?? ['Canvas']) {
        // Every day, one mode of each theme; of glass, each over the page that is hardest for it.
        const hardest = colorScheme === 'light' ? '#000' : '#fff';
        const usual = PAGES[theme] ? page === hardest : colorScheme === (nth % 2 ? 'dark' : 'light');
        if (!usual && !process.env.SMS_LOGIN_ALL_ROWS) continue;
        it(`is legible, and axe finds nothing: ${theme}, ${colorScheme}, over ${page}`, async () => {
          const [visitor, scene] = await open(`html { background: ${page} } ${sheet(theme)}`, { colorScheme });
          assert.deepEqual(await problemsOf(scene), []);
          await visitor.leave();
        });
      }
    }
  }

  it('is not seen through where less transparency is asked for: glass', async () => {
    const [visitor, scene] = await open(`html { background: #f00 } ${sheet('glass')}`, { colorScheme: 'light' });
    const session = await visitor.context.newCDPSession(scene.page);
    const features = [{ name: 'prefers-reduced-transparency', value: 'reduce' }];
    const surface = async (): Promise<string> => {
      const box = await textBox(scene.part('heading'));
      return (await (await Picture.take(scene.page, [box])).inside(box)).colours[0];
    };
    const glass = await surface();
    await session.send('Emulation.setEmulatedMedia', { features });
    assert.notEqual(glass, '255 255 255');
    assert.equal(await surface(), '255 255 255');
    await visitor.leave();
  });
});
