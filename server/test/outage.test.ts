import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createLog } from '../src/log.js';
import { openPostgres } from '../src/store/postgres.js';
import { StoreUnavailable, type Store } from '../src/store/store.js';
import { Harness } from './helpers/harness.js';
import { readObject } from './helpers/json.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';

/** Of a test that would never end if nothing had a limit. */
const LIMIT = { timeout: 60_000 };

describe('when the database goes away', () => {
  let cluster: PostgresCluster;
  let url: string;
  let store: Store;
  before(async () => {
    cluster = await startPostgres();
    url = await cluster.createDatabase();
    store = openPostgres(url, createLog('silent'));
  });
  after(() => store.close());

  const killOthers = () =>
    store.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()', []);

  test('a connection that breaks between two statements fails its transaction, and nothing else', async () => {
    const other = openPostgres(url, createLog('silent'));
    const broken = other.transaction(async (transaction) => {
      await transaction.query('select 1', []);
      await killOthers();
      await transaction.query('select 1', []);
    });
    await assert.rejects(broken, StoreUnavailable);
    assert.deepEqual(await other.query('select 1 as one', []), [{ one: 1 }]);
    await other.close();
  });

  test('a database that does not exist is one that cannot be reached', async () => {
    const none = openPostgres(url.replace(/test_\d+/, 'nothing'), createLog('silent'));
    await assert.rejects(none.query('select 1', []), StoreUnavailable);
    await none.close();
  });

  test('a statement that the database refuses is no outage', async () => {
    await assert.rejects(store.query('select 1/$1::int', [0]), { code: '22012' });
  });

  test(
    'one that hangs is away after 5 s, in a transaction too, and is found again when it goes on',
    LIMIT,
    async () => {
      const h = await Harness.open({ databaseUrl: url });
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      let goOn = (): void => undefined;
      let since = 0;
      try {
        const transaction = store.transaction(async ({ query }) => {
          await query('select 1', []);
          goOn = await cluster.pause();
          since = performance.now();
          await query('select 1', []);
        });
        await assert.rejects(transaction, StoreUnavailable);
        assert.ok(performance.now() - since < 9000, 'it waited for the rollback as well');
        since = performance.now();
        const { status, headers, body } = await h.start(h.newPhone());
        assert.deepEqual([status, body.reason, headers.get('retry-after')], [503, 'database_unavailable', '5']);
        assert.ok(performance.now() - since < 9000);
      } finally {
        goOn();
      }
      assert.deepEqual(await store.query('select 1 as one', []), [{ one: 1 }]);
      assert.equal((await h.authenticate(phone, code)).status, 200);
      await h.close();
    },
  );

  test('everything says 503 and when to come again, and callbacks are told', async () => {
    const h = await Harness.open({ databaseUrl: url });
    const browser = h.browser();
    const phone = h.newPhone();
    const code = await h.authorizationCode(phone, browser);
    await cluster.stop();
    const ready = await fetch(`${h.base}/readyz`);
    assert.deepEqual(
      [ready.status, await readObject(ready)],
      [503, { status: 'unavailable', reason: 'database_unavailable' }],
    );
    assert.equal((await fetch(`${h.base}/healthz`)).status, 200);
    const userinfo = await fetch(`${h.base}/userinfo`, { headers: { authorization: 'Bearer some-token-of-before' } });
    for (const { status, headers, body } of [
      await h.start(h.newPhone()),
      await h.authenticate(phone, '123456'),
      await h.exchange(code),
      { status: userinfo.status, headers: userinfo.headers, body: await readObject(userinfo) },
    ]) {
      assert.deepEqual([status, body.error], [503, 'temporarily_unavailable']);
      assert.equal(headers.get('retry-after'), '5');
    }
    const location = await h.authorize(browser, {});
    assert.equal(location.searchParams.get('error'), 'temporarily_unavailable');
    assert.equal(location.searchParams.get('state'), 'the-state');
    await h.close();
  });
});
