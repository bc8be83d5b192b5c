import type { Scene } from './scene.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PARTS = ['card', 'heading', 'field', 'message', 'submit'] as const;

/** Where the pieces of a step are once it has come in, in CSS pixels of the viewport. */
export type Layout = Record<(typeof PARTS)[number], Box>;

export async function measure(scene: Scene): Promise<Layout> {
  const boxes = await scene.element.evaluate(async ({ shadowRoot }, parts) => {
    const ending = shadowRoot!.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    return parts.map((part) => {
      const { x, y, width, height } = shadowRoot!.querySelector(`[part~="${part}"]`)!.getBoundingClientRect();
      return [part, { x, y, width, height }] as const;
    });
  }, PARTS);
  return Object.fromEntries(boxes) as Layout;
}

/** Takes the element through a whole login, and names each state it shows on the way. */
export async function* walk(scene: Scene): AsyncGenerator<string> {
  yield 'empty';
  await scene.send('');
  await scene.said('error');
  yield 'error of one line';
  await scene.send('+447400123456');
  await scene.part('busy').waitFor();
  yield 'sending';
  await scene.fail('starts', 'sms-failed');
  await scene.said('error');
  yield 'error of two lines';
  await scene.send('020 7946 0958');
  await scene.said('warning');
  yield 'warning';
  await scene.toCode();
  yield 'code';
  await scene.check('491820');
  await scene.part('busy').waitFor();
  yield 'checking';
  await scene.fail('verifies', 'code-wrong', { attemptsLeft: 2 });
  await scene.said('error');
  yield 'wrong';
  await scene.check('491821');
  await scene.fail('verifies', 'code-expired');
  await scene.said('error');
  yield 'expired';
  await scene.advance(24);
  yield 'expired, and a new code can be had';
  await scene.part('submit').click();
  await scene.answer('starts', { expiresIn: 180, resendAfter: 24 });
  await scene.said('notice');
  yield 'resent';
  await scene.part('code-input').fill('4');
  await scene.advance(24);
  await scene.part('resend').waitFor();
  yield 'waiting over';
  await scene.part('change').click();
  await scene.part('phone-input').waitFor();
  yield 'back';
}
