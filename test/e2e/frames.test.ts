/** On a slow phone, too, the next step is on screen at once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Scene } from './helpers/scene.js';
import { Stage } from './helpers/stage.js';

/** So many times slower than this machine. */
const SLOWDOWN = 4;
/** Frames within which a step has to be painted, at 60 a second. */
const ALLOWED = 2;
/** There and back. The best one counts: whatever else the machine does can only make one slower. */
const ROUNDS = 12;

type Step = 'code' | 'phone';

/** A mark of the page in the trace, with the microseconds for which its thread has had the processor by then. */
interface Mark {
  readonly cat: string;
  readonly name: string;
  readonly tts: number;
}

/** Runs in the page: goes there and back, and leaves a mark where a step begins and where it has been painted. */
async function walk({ shadowRoot }: Element, rounds: number): Promise<void> {
  const root = shadowRoot!;
  const painted = (): Promise<void> =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        // A message comes after what the frame has to paint.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      }),
    );
  const go = async (step: Step, change: () => void): Promise<void> => {
    // Nothing of what was before is left to be painted.
    for (let before = 0; before < 3; before++) await painted();
    const begun = new Promise<void>((resolve) => {
      const begin = (): void => {
        performance.mark(`${step} begins`);
        resolve();
      };
      root.host.addEventListener('sms-login-step', begin, { once: true });
    });
    change();
    await begun;
    await painted();
    if (!root.querySelector(`#${step}`)) throw new Error(`The ${step} step is not in the first frame after it began`);
    performance.mark(`${step} is painted`);
  };
  for (let round = 0; round < rounds; round++) {
    await go('phone', () => root.querySelector<HTMLElement>('[part~="change"]')!.click());
    // The same number leads to the same code step, without a request.
    await go('code', () => root.querySelector('form')!.requestSubmit());
  }
}

/**
 * The frames that a change to each step takes, by the time for which the page has the processor until it is painted. By
 * the clock it would be what other programs leave of it, too; and the browser's own slowdown goes by the clock.
 */
function framesOf(marks: readonly Mark[]): Record<Step, number> {
  const best = (step: Step): number => {
    const at = (what: string): number[] => marks.filter(({ name }) => name === `${step} ${what}`).map(({ tts }) => tts);
    const begins = at('begins');
    const times = at('is painted').map((end, round) => end - begins[round]!);
    assert.equal(times.length, ROUNDS);
    return (Math.min(...times) * SLOWDOWN) / (1_000_000 / 60);
  };
  return { phone: best('phone'), code: best('code') };
}

describe('at a quarter of the speed', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it(`a step is painted within ${ALLOWED} frames`, async () => {
    const visitor = await stage.visitor({ viewport: { width: 390, height: 844 } });
    const scene = await Scene.open(visitor, { props: { open: true } });
    await scene.toCode();
    // What compiles the tests wraps inner functions in this helper, which pages do not have.
    await scene.page.evaluate('globalThis.__name ??= (value) => value');
    const browser = visitor.context.browser()!;
    await browser.startTracing(scene.page, { categories: ['blink.user_timing'] });
    await scene.element.evaluate(walk, ROUNDS);
    const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: Mark[] };
    const frames = framesOf(traceEvents.filter(({ cat }) => cat === 'blink.user_timing'));
    assert.ok(frames.phone > 0 && frames.code > 0, JSON.stringify(frames));
    assert.ok(Math.max(frames.phone, frames.code) <= ALLOWED, JSON.stringify(frames));
    await visitor.leave();
  });
});
