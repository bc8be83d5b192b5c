/** Nothing jumps: heading, field and button stay where they are through a whole login. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { measure, walk, type Layout } from './helpers/layout.js';
import { Scene } from './helpers/scene.js';
import { Stage } from './helpers/stage.js';

const LOGO = '<b slot="logo">Northwind</b>';

/** CSS pixels: what is rounded differently is no jump. */
const TOLERANCE = 1;

const FRAMES = {
  dialog: { viewport: { width: 1024, height: 768 }, props: { open: true } },
  sheet: { viewport: { width: 320, height: 568 }, props: { open: true } },
  inline: { viewport: { width: 1024, height: 768 }, props: { inline: true } },
};

/** The languages, with or without motion, and with what beside it in the gate; the soak run has both everywhere. */
const LANGUAGES = {
  en: { usual: 'with a logo', reducedMotion: 'no-preference' },
  de: { usual: 'without a logo', reducedMotion: 'no-preference' },
  ar: { usual: 'with a logo', reducedMotion: 'reduce' },
} as const;
const LOGOS = { 'with a logo': LOGO, 'without a logo': '' };

/** What may not move; the button only as far as the message takes more than the room that is kept for it. */
function places({ card, heading, field, message, submit }: Layout): Record<string, number> {
  return {
    'card x': card.x,
    'card y': card.y,
    'card width': card.width,
    'heading x': heading.x,
    'heading y': heading.y,
    'field x': field.x,
    'field y': field.y,
    'field height': field.height,
    'button below message': submit.y - message.height,
  };
}

/** What is elsewhere than in the first state, in words. */
function moved(states: readonly (readonly [name: string, layout: Layout])[], buttonStays: boolean): string[] {
  const [[, first]] = states as readonly [readonly [string, Layout]];
  return states.flatMap(([name, layout]) => {
    const [is, was] = [places(layout), places(first)];
    if (buttonStays) [is.button, was.button] = [layout.submit.y, first.submit.y];
    const differing = Object.keys(is).filter((place) => Math.abs(is[place]! - was[place]!) > TOLERANCE);
    const found = differing.map((place) => `${name}: ${place} ${was[place]} → ${is[place]}`);
    return layout.card.height < first.card.height - TOLERANCE ? [...found, `${name}: the card shrank`] : found;
  });
}

describe('the layout of a login', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const [frame, { viewport, props }] of Object.entries(FRAMES)) {
    for (const [lang, { usual, reducedMotion }] of Object.entries(LANGUAGES)) {
      for (const [logo, content] of Object.entries(LOGOS)) {
        if (logo !== usual && !process.env.SMS_LOGIN_ALL_ROWS) continue;
        it(`stays in place: ${frame}, ${lang}, ${logo}`, async () => {
          const visitor = await stage.visitor({ viewport, reducedMotion });
          const scene = await Scene.open(visitor, { props: { ...props, lang }, content });
          const states: [string, Layout][] = [];
          for await (const name of walk(scene)) states.push([name, await measure(scene)]);
          // At 320 px a text in English may take a third line.
          assert.deepEqual(moved(states, lang === 'en' && frame !== 'sheet'), []);
          assert.deepEqual(await visitor.takeProblems(), []);
          await visitor.leave();
        });
      }
    }
  }

  it('has the measures it was drawn with', async () => {
    const visitor = await stage.visitor({ viewport: FRAMES.dialog.viewport, reducedMotion: 'reduce' });
    const scene = await Scene.open(visitor, { props: FRAMES.dialog.props, content: LOGO });
    const phone = await measure(scene);
    await scene.toCode();
    const code = await measure(scene);
    const drawn = [phone, code].map(({ card, field, submit }) => ({
      card: [card.width, card.height],
      field: [field.y - card.y, field.height],
      submit: [submit.y - card.y, submit.height],
    }));
    const same = { field: [204, 52], submit: [316, 48] };
    assert.deepEqual(drawn, [
      { card: [400, 388], ...same },
      { card: [400, 440], ...same },
    ]);
    await visitor.leave();
  });

  it('leaves a page under an inline card in its place, whatever stood in the phone step', async () => {
    const { viewport, props } = FRAMES.inline;
    const visitor = await stage.visitor({ viewport });
    const scene = await Scene.open(visitor, { props: { ...props, requireTerms: true, remember: true } });
    const heights: number[] = [];
    const note = async () => heights.push((await measure(scene)).card.height);
    await note();
    for (const checkbox of await scene.part('checkbox').all()) await checkbox.click();
    await scene.toCode();
    await note();
    await scene.part('change').click();
    await scene.part('phone-input').waitFor();
    await note();
    await scene.part('submit').click();
    await scene.part('code-input').waitFor();
    await note();
    await scene.check('491820');
    await scene.answer('verifies', {});
    await scene.part('success').waitFor();
    const success = await scene.part('card').boundingBox();
    const [phone = 0, ...others] = [...heights, success?.height];
    assert.ok(phone > 390, `${phone} px are what every inline card has`);
    assert.deepEqual(others, [phone, phone, phone, phone]);
    await visitor.leave();
  });

  for (const frame of ['dialog', 'inline'] as const) {
    it(`does not shift by an error that comes two seconds after the press: ${frame}`, async () => {
      const { viewport, props } = FRAMES[frame];
      const visitor = await stage.visitor({ viewport });
      const scene = await Scene.open(visitor, { props, content: LOGO });
      await scene.send('+447400123456');
      await scene.asked('starts');
      const shifts = await watchShifts(scene);
      // What follows an input within half a second is forgiven, so this has to be as late as it says.
      await scene.page.waitForFunction((end) => performance.now() > end, (await now(scene)) + 2000);
      await scene.actors.evaluate((actors) => actors.fail('starts', 'sms-failed', {}));
      // The line is empty for 100 ms, which are some frames; the scene's clock would go on at once.
      await frames(scene);
      await scene.said('error');
      assert.deepEqual(await shifts(), []);
      // One that does shift would be noticed.
      await scene.page.evaluate(() => (document.body.style.paddingBlockStart = '100px'));
      await scene.element.evaluate(({ shadowRoot }) => {
        shadowRoot!.querySelector<HTMLElement>('.card')!.style.marginBlockStart = '100px';
      });
      assert.notDeepEqual(await shifts(), []);
      await visitor.leave();
    });
  }
});

/** Not in TypeScript's library. */
interface Shift extends PerformanceEntry {
  readonly hadRecentInput: boolean;
  readonly sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

async function frames({ page }: Scene): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

async function now({ page }: Scene): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Starts to note what moves without having been asked to (Layout Instability API). */
async function watchShifts(scene: Scene): Promise<() => Promise<string[]>> {
  // What the press itself has moved is on screen by then.
  await frames(scene);
  const seen = await scene.page.evaluateHandle(() => {
    const shifts: Shift[] = [];
    new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[]))).observe({ type: 'layout-shift' });
    return shifts;
  });
  return async () => {
    // What a frame has moved is told after it was painted.
    await frames(scene);
    return seen.evaluate((shifts) =>
      shifts
        .filter(({ hadRecentInput }) => !hadRecentInput)
        .flatMap(({ sources, startTime }) =>
          sources.map(({ node, previousRect, currentRect }) => {
            const rects = JSON.stringify([previousRect, currentRect]);
            return `${node?.nodeName} "${node?.textContent?.slice(0, 40)}" ${rects} at ${startTime}`;
          }),
        ),
    );
  };
}
