/**
 * People who do anything at any time: random sequences against the real demo, after each step of which nothing that
 * must never be may be. `CHAOS_COUNT` sets how many, `CHAOS_FIRST` the first seed, `CHAOS_SEED` plays one again.
 */
import { after, before, describe, it } from 'node:test';
import { Sequence } from './chaos/sequence.js';
import { Stage } from './helpers/stage.js';

const { CHAOS_SEED, CHAOS_FIRST = 1, CHAOS_COUNT = 2 } = process.env;
const seeds = CHAOS_SEED
  ? [Number(CHAOS_SEED)]
  : Array.from({ length: Number(CHAOS_COUNT) }, (_, index) => Number(CHAOS_FIRST) + index);

describe('whatever is done, and whenever', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const seed of seeds) it(`by seed ${seed}`, () => Sequence.play(stage, seed));
});
