import assert from 'node:assert/strict';
import { after, before, describe, mock, test } from 'node:test';
import { createLog } from '../src/log.js';
import { openStore } from '../src/store/open.js';
import type { Store } from '../src/store/store.js';
import { TestClock } from './helpers/clock.js';
import { DATABASES } from './helpers/databases.js';
import { Harness, type HarnessOptions } from './helpers/harness.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';

const DAY = 24 * 3600;
const TABLES = ['codes', 'tickets', 'oidc_records', 'counters', 'blocks', 'audit', 'users'] as const;

type Counts = Record<(typeof TABLES)[number], number>;

let cluster: PostgresCluster;
before(async () => void (cluster = await startPostgres()));
after(() => cluster.stop());

for (const [name, create] of Object.entries(DATABASES)) {
  describe(`what has run out, on ${name}`, () => {
    const clock = new TestClock();
    let database: HarnessOptions;
    before(async () => void (database = await create(cluster)));

    const open = (): Promise<Harness> => Harness.open({ ...database, clock });

    /** While no server is open: the embedded database admits one at a time. */
    async function inDatabase<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
      const { databaseUrl, dataDir = '' } = database;
      const location = databaseUrl
        ? ({ kind: 'postgres', url: databaseUrl } as const)
        : ({ kind: 'folder', path: dataDir } as const);
      const store = await openStore(location, clock, createLog('silent'));
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    }

    function counts(): Promise<Counts> {
      return inDatabase(async (store) => {
        const found = TABLES.map(async (table) => {
          const [row] = await store.query<{ count: number }>(`select count(*)::int as count from ${table}`, []);
          return [table, row?.count] as const;
        });
        return Object.fromEntries(await Promise.all(found)) as Counts;
      });
    }

    test('is deleted at the next start; users, wrong guesses and lasting blocks are not', async () => {
      const first = await open();
      const { guessed } = await use(first);
      await first.close();
      const until = new Date(clock.now() + DAY * 1000);
      await inDatabase((store) =>
        store.query(`insert into blocks (start, until) values ('+4917099', $1), ('+4917098', null)`, [until]),
      );
      const before = await counts();
      for (const table of TABLES) assert.ok(before[table] > 0, `${table} holds nothing to delete`);
      clock.advance(DAY - 60);
      await (await open()).close();
      // Numbers and counts of the last day still count.
      const { codes, counters, blocks, audit } = await counts();
      assert.deepEqual([codes, counters, blocks, audit], [before.codes, before.counters, before.blocks, before.audit]);
      clock.advance(90 * DAY);
      await (await open()).close();
      const left = { codes: 1, tickets: 0, oidc_records: 0, counters: 0, blocks: 1, audit: 0, users: 2 };
      assert.deepEqual(await counts(), left);
      const last = await open();
      assert.equal((await last.authenticate(guessed, 'x')).body.reason, 'code_expired');
      assert.equal((await last.exchange(await last.authorizationCode(guessed))).status, 200);
      await last.close();
    });
  });
}

test('is deleted every ten minutes, around the rows somebody works with', async () => {
  const clock = new TestClock();
  const databaseUrl = await cluster.createDatabase();
  const store = await openStore({ kind: 'postgres', url: databaseUrl }, clock, createLog('silent'));
  mock.timers.enable({ apis: ['setInterval'] });
  try {
    const harness = await Harness.open({ databaseUrl, clock });
    await use(harness);
    clock.advance(4 * DAY);
    await store.transaction(async (transaction) => {
      const [busy] = await transaction.query<{ key: string }>('select key from counters limit 1 for update', []);
      mock.timers.tick(10 * 60_000);
      const left = () => store.query<{ key: string }>('select key from counters', []);
      let rows = await left();
      while (rows.length > 1) rows = await left();
      assert.deepEqual(rows, [busy]);
    });
    await harness.close();
  } finally {
    mock.timers.reset();
    await store.close();
  }
});

/** A login, an unused ticket, a code nobody used, and a wrong guess. */
async function use(harness: Harness): Promise<{ guessed: string }> {
  await harness.exchange(await harness.authorizationCode(harness.newPhone()));
  await harness.ticketFor(harness.newPhone(), harness.browser());
  await harness.sendCode(harness.newPhone());
  const guessed = harness.newPhone();
  await harness.sendCode(guessed);
  assert.equal((await harness.authenticate(guessed, 'x')).body.reason, 'code_wrong');
  return { guessed };
}
