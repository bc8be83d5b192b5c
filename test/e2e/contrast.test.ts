/** Whatever the accent: text, links, rings and edges are legible, as measured from what is on screen. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { faint, overEdge, Picture, textBox, type Contrast, type Measured } from './helpers/pixels.js';
import { Scene } from './helpers/scene.js';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

/** From black to a yellow that is nearly white; two lie on either side of where white text gives way to black. */
const ALL = [
  '#000000',
  '#3b0764',
  '#0000ff',
  '#2b59e0',
  '#bd2320',
  '#757575',
  '#777777',
  '#0f9d58',
  '#ff5a1f',
  '#8fa9ff',
  '#00e5ff',
  '#ffe600',
];
/** Every day, the ends, the usual one, and one at the threshold. */
const ACCENTS = process.env.SMS_LOGIN_ALL_ROWS ? ALL : ['#000000', '#2b59e0', '#777777', '#ffe600'];

/** What WCAG 2.2 asks of text (1.4.3) and of all else that has to be seen (1.4.11). */
const TEXT = 4.5;
const EDGE = 3;

/** So that the middle of each stroke is as wide as a pixel. */
const SCALE = 3;

async function paint({ element, page }: Scene, accent: string): Promise<void> {
  await element.evaluate((host: HTMLElement, colour) => host.style.setProperty('--sms-login-accent', colour), accent);
  await page.mouse.move(0, 0);
}

async function phoneEdges(scene: Scene): Promise<Measured> {
  const { page } = scene;
  const [submit, terms, field] = [scene.part('submit'), scene.element.locator('#terms'), scene.part('field')];
  await submit.focus();
  const ofSubmit = await overEdge(submit, 6, -1);
  const submitRing = await (await Picture.take(page, [ofSubmit])).across(ofSubmit);
  // By the keyboard, which is what browsers show rings for.
  await terms.press('Space');
  const [ofTerms, ofBox] = [await overEdge(terms, 6, -1), await overEdge(terms, 1, 3)];
  const withTerms = await Picture.take(page, [ofTerms, ofBox]);
  const [termsRing, ticked] = [await withTerms.across(ofTerms), await withTerms.across(ofBox)];
  await terms.press('Space');
  await scene.part('phone-input').focus();
  const [ofField, ofEmpty] = [await overEdge(field, 6, 6), await overEdge(terms, 4, 8)];
  const withField = await Picture.take(page, [ofField, ofEmpty]);
  return {
    'ring of the button': submitRing,
    'ring of the checkbox': termsRing,
    'ring of the field': await withField.across(ofField),
    'empty checkbox': await withField.across(ofEmpty),
    'ticked checkbox': ticked,
  };
}

async function buttonTexts(scene: Scene): Promise<Measured> {
  const { page } = scene;
  const button = scene.part('submit');
  const box = await textBox(button);
  const read = async (): Promise<Contrast> => (await Picture.take(page, [box])).inside(box);
  const rest = await read();
  await button.hover();
  const hovered = await read();
  await page.mouse.down();
  assert.ok(await button.evaluate((node) => node.matches(':hover:active')));
  const pressed = await read();
  // Let go beside it: that is no press.
  await page.mouse.move(0, 0);
  await page.mouse.up();
  return { 'at rest': rest, hovered, pressed };
}

const LINKS = ['change', 'resend'];

async function codeRings(scene: Scene): Promise<Measured> {
  const rings: Record<string, Contrast> = {};
  for (const name of LINKS) {
    await scene.part(name).focus();
    // The ring is inside of the area that can be pressed.
    const way = await overEdge(scene.part(name), 0, 9);
    rings[`ring of ${name}`] = await (await Picture.take(scene.page, [way])).across(way);
  }
  await scene.part('code-input').focus();
  const way = await overEdge(scene.part('field'), 6, 6);
  return { ...rings, 'ring of the field': await (await Picture.take(scene.page, [way])).across(way) };
}

async function links(scene: Scene): Promise<Measured> {
  const boxes = await Promise.all(LINKS.map((name) => textBox(scene.part(name))));
  const picture = await Picture.take(scene.page, boxes);
  const measured = boxes.map(async (box, nth) => [LINKS[nth]!, await picture.inside(box)] as const);
  return Object.fromEntries(await Promise.all(measured));
}

describe('the contrast of what is on screen', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  async function open(colorScheme: 'light' | 'dark'): Promise<readonly [Visitor, Scene]> {
    const viewport = { width: 480, height: 560 };
    const visitor = await stage.visitor({ colorScheme, viewport, deviceScaleFactor: SCALE, reducedMotion: 'reduce' });
    const props = { inline: true, requireTerms: true };
    return [visitor, await Scene.open(visitor, { props, css: 'sms-login { --sms-login-duration: 0s }' })];
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`any accent, ${colorScheme}: the main button, the rings and the checkbox of the phone step`, async () => {
      const [visitor, scene] = await open(colorScheme);
      const problems: string[] = [];
      // Rings come first: after a press of the mouse, browsers take the focus for the mouse's.
      for (const accent of ACCENTS) {
        await paint(scene, accent);
        problems.push(...faint(await phoneEdges(scene), EDGE).map((problem) => `${accent}, ${problem}`));
      }
      for (const accent of ACCENTS) {
        await paint(scene, accent);
        problems.push(...faint(await buttonTexts(scene), TEXT).map((problem) => `${accent}, ${problem}`));
      }
      assert.deepEqual(problems, []);
      await visitor.leave();
    });

    it(`any accent, ${colorScheme}: the links of the code step and their rings`, async () => {
      const [visitor, scene] = await open(colorScheme);
      await scene.element.locator('#terms').check();
      await scene.toCode({ resendAfter: 0 });
      await scene.part('resend').waitFor();
      const problems: string[] = [];
      for (const accent of ACCENTS) {
        await paint(scene, accent);
        const found = [...faint(await codeRings(scene), EDGE), ...faint(await links(scene), TEXT)];
        problems.push(...found.map((problem) => `${accent}, ${problem}`));
      }
      assert.deepEqual(problems, []);
      await visitor.leave();
    });
  }

  it('a button that is quiet for now keeps its own colours, whatever a page gives to its part', async () => {
    const visitor = await stage.visitor({ viewport: { width: 480, height: 560 }, deviceScaleFactor: SCALE });
    const css = 'sms-login::part(submit) { background: #fff; color: #fff; outline-color: #fff }';
    const scene = await Scene.open(visitor, { props: { inline: true }, css });
    await scene.toCode();
    await scene.check('491820');
    await scene.fail('verifies', 'code-expired');
    await scene.said('error');
    const box = await textBox(scene.part('submit'));
    const picture = await Picture.take(scene.page, [box]);
    assert.deepEqual(faint({ 'quiet button': await picture.inside(box) }, TEXT), []);
    const colour = () => scene.part('submit').evaluate((button) => getComputedStyle(button).color);
    await scene.page.emulateMedia({ forcedColors: 'active' });
    const forced = await colour();
    await scene.page.addStyleTag({ content: 'footer { color: GrayText }' });
    assert.equal(forced, await scene.page.locator('footer').evaluate((footer) => getComputedStyle(footer).color));
    assert.notEqual(forced, await scene.part('change').evaluate((button) => getComputedStyle(button).color));
    await visitor.leave();
  });
});
