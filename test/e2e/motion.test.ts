/** Who asks for less motion sees nothing move; all others see the dialog and the steps come in. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Scene } from './helpers/scene.js';
import { Stage } from './helpers/stage.js';

const MOVING = ['translate', 'scale', 'rotate', 'transform', 'strokeDashoffset'];

/** Starts to note what moves in the shadow tree, frame by frame. */
async function watchMotion({ element, page }: Scene): Promise<() => Promise<string[]>> {
  // What compiles the tests wraps inner functions in this helper, which pages do not have.
  await page.evaluate('globalThis.__name ??= (value) => value');
  const seen = await element.evaluateHandle(({ shadowRoot }, moving) => {
    const found = new Set<string>();
    const look = (): void => {
      for (const { effect } of shadowRoot!.getAnimations()) {
        const { target } = effect as KeyframeEffect;
        const properties = (effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame));
        for (const property of properties) if (moving.includes(property)) found.add(`${target!.className} ${property}`);
      }
      requestAnimationFrame(look);
    };
    look();
    return found;
  }, MOVING);
  return () =>
    seen.evaluate(async (found) => {
      // What has just come is looked at in the next frame, before this.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      return [...found];
    });
}

/** A login to its end, with all that may move on the way. */
async function motionOf(stage: Stage, reducedMotion: 'reduce' | 'no-preference'): Promise<string[]> {
  const visitor = await stage.visitor({ reducedMotion });
  const scene = await Scene.open(visitor, { props: { open: true } });
  await scene.page.keyboard.press('Escape');
  // One that is opened while it fades out comes from where it is.
  await scene.part('dialog').waitFor({ state: 'hidden' });
  const motion = await watchMotion(scene);
  await scene.part('trigger').click();
  await scene.part('country').click();
  await scene.part('active').waitFor();
  // What comes is noted in a frame of its own, before it is gone.
  await motion();
  await scene.page.keyboard.press('Escape');
  await scene.send('+447400123456');
  await scene.part('spinner').waitFor();
  await scene.answer('starts', {});
  await scene.check('123456');
  await scene.answer('verifies', {});
  await scene.part('success').waitFor();
  const found = await motion();
  await visitor.leave();
  return found.sort();
}

describe('motion', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it('is none where less of it is asked for', async () => {
    assert.deepEqual(await motionOf(stage, 'reduce'), []);
  });

  it('shows where things come from otherwise', async () => {
    const found = (await motionOf(stage, 'no-preference')).join();
    for (const expected of ['card', 'countries translate', 'spinner rotate', 'step translate', 'disc scale'])
      assert.ok(found.includes(expected), found);
  });
});
