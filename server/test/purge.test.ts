import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, mock, test } from 'node:test';
import { createLog } from '../src/log.js';
import { openStore } from '../src/store/open.js';
import type { Store } from '../src/store/store.js';
import { TestClock } from './helpers/clock.js';
import { Harness } from './helpers/harness.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';

const DAY = 24 * 3600;
const TABLES = ['codes', 'tickets', 'oidc_records', 'counters', 'blocks', 'audit', 'users'] as const;

type Counts = Record<(typeof TABLES)[number], number>;

describe('what has run out', () => {
  let cluster: PostgresCluster;
  let databaseUrl: string;
  let store: Store;
  const clock = new TestClock();

  before(async () => void (cluster = await startPostgres()));
  after(async () => {
    await store.close();
    await cluster.stop();
  });
  beforeEach(async () => {
    await (store as Store | undefined)?.close();
    databaseUrl = await cluster.createDatabase();
    store = await openStore({ kind: 'postgres', url: databaseUrl }, clock, createLog('silent'));
  });

  async function counts(): Promise<Counts> {
    const found = TABLES.map(async (table) => {
      const [row] = await store.query<{ count: number }>(`select count(*)::int as count from ${table}`, []);
      return [table, row?.count] as const;
    });
    return Object.fromEntries(await Promise.all(found)) as Counts;
  }

  /** A login, an unused ticket, a code nobody used, a wrong guess, and a prefix that was stopped for a day. */
  async function use(harness: Harness): Promise<{ guessed: string }> {
    await harness.exchange(await harness.authorizationCode(harness.newPhone()));
    await harness.ticketFor(harness.newPhone(), harness.browser());
    await harness.sendCode(harness.newPhone());
    const guessed = harness.newPhone();
    await harness.sendCode(guessed);
    assert.equal((await harness.authenticate(guessed, 'x')).body.reason, 'code_wrong');
    const until = new Date(clock.now() + DAY * 1000);
    await store.query(`insert into blocks (start, until) values ('+4917099', $1), ('+4917098', null)`, [until]);
    return { guessed };
  }

  test('is deleted at the next start; users, wrong guesses and lasting blocks are not', async () => {
    const first = await Harness.open({ databaseUrl, clock });
    const { guessed } = await use(first);
    await first.close();
    const before = await counts();
    for (const table of TABLES) assert.ok(before[table] > 0, `${table} holds nothing to delete`);
    clock.advance(DAY - 60);
    await (await Harness.open({ databaseUrl, clock })).close();
    // Numbers and counts of the last day still count.
    const { codes, counters, blocks, audit } = await counts();
    assert.deepEqual([codes, counters, blocks, audit], [before.codes, before.counters, before.blocks, before.audit]);
    clock.advance(90 * DAY);
    const second = await Harness.open({ databaseUrl, clock });
    const left = { codes: 1, tickets: 0, oidc_records: 0, counters: 0, blocks: 1, audit: 0, users: 2 };
    assert.deepEqual(await counts(), left);
    assert.equal((await second.authenticate(guessed, 'x')).body.reason, 'code_expired');
    assert.equal((await second.exchange(await second.authorizationCode(guessed))).status, 200);
    await second.close();
  });

  test('is deleted every ten minutes, around the rows somebody works with', async () => {
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
    }
  });
});
