import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { DATABASES } from './helpers/databases.js';
import { Harness, type Answer } from './helpers/harness.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';

const DAY = 24 * 3600;

/**
 * The soak run makes 500, and looks at the time too, which nothing else may disturb: other tests beside it shift the
 * median of a few pairs by more than there is to find.
 */
const PAIRS = Number(process.env.ORACLE_PAIRS ?? 40);
const TIMED = PAIRS >= 500;
const TOLERANCE = 0.05;

/** What a stranger can see of one request. */
interface Seen {
  answer: string;
  statements: number;
  milliseconds: number;
}

type Steps = Record<'start' | 'wrong', Seen>;

let cluster: PostgresCluster;
before(async () => void (cluster = await startPostgres()));
after(() => cluster.stop());

for (const [name, create] of Object.entries(DATABASES))
  describe(`a number with an account and one without, on ${name}`, () => {
    let harness: Harness;
    let statements = 0;
    const { query } = pg.Client.prototype;

    before(async () => {
      harness = await Harness.open(await create(cluster));
      pg.Client.prototype.query = function (this: pg.Client, ...values: unknown[]) {
        const { text } = values[0] as pg.QueryConfig;
        // The audit is written beside the requests, many entries at a time: it falls into any of them.
        if (!text?.includes('insert into audit')) statements += 1;
        return (query as (...values: unknown[]) => unknown).apply(this, values);
      } as typeof query;
    });
    after(async () => {
      pg.Client.prototype.query = query;
      await harness.close();
    });

    async function watch(phone: string, request: () => Promise<Answer>): Promise<Seen> {
      const before = statements;
      const begun = performance.now();
      const { status, body } = await request();
      const milliseconds = performance.now() - begun;
      assert.match(String(body._id ?? ''), /^([0-9a-f]{24})?$/);
      const answer = JSON.stringify({ status, ...body, _id: undefined }).replace(phone, 'the number');
      return { answer, statements: statements - before, milliseconds };
    }

    /** Asks for a code and guesses wrong, as a stranger can; then signs in, so that the number is known. */
    async function visit(phone: string): Promise<Steps> {
      const start = await watch(phone, () => harness.start(phone));
      const wrong = await watch(phone, () => harness.authenticate(phone, 'x'));
      const { status } = await harness.authenticate(phone, harness.codeFor(phone));
      assert.equal(status, 200);
      return { start, wrong };
    }

    const work = name === 'PostgreSQL' ? ', after the same statements' : '';
    test(`answer the same${work}${TIMED ? ', in the same time' : ''}, over ${PAIRS} pairs`, async (t) => {
      const known = harness.newPhone();
      await visit(known);
      const pairs: { known: Steps; unknown: Steps }[] = [];
      for (let index = 0; index < PAIRS; index += 1) {
        harness.clock.advance(DAY);
        const visits = { known: () => visit(known), unknown: () => visit(harness.newPhone()) };
        const order = index % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
        const seen: Partial<Record<'known' | 'unknown', Steps>> = {};
        for (const who of order) seen[who] = await visits[who]();
        pairs.push(seen as { known: Steps; unknown: Steps });
      }
      for (const step of ['start', 'wrong'] as const) {
        for (const pair of pairs) {
          assert.equal(pair.known[step].answer, pair.unknown[step].answer);
          assert.equal(pair.known[step].statements, pair.unknown[step].statements);
        }
        const ratio =
          median(pairs.map((pair) => pair.known[step].milliseconds)) /
          median(pairs.map((pair) => pair.unknown[step].milliseconds));
        t.diagnostic(`${step}: known numbers take ${ratio.toFixed(3)} times as long`);
        if (TIMED)
          assert.ok(Math.abs(ratio - 1) < TOLERANCE, `${step}: known numbers take ${ratio.toFixed(3)} times as long`);
      }
    });
  });

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
