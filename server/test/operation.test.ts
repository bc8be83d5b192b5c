import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { createLog } from '../src/log.js';
import { openPostgres } from '../src/store/postgres.js';
import { readObject } from './helpers/json.js';
import { useMachine } from './helpers/machine.js';
import { launchProcess, startProcess } from './helpers/server-process.js';
import { accept } from './helpers/webhook-receiver.js';

const MIGRATION_LOCK = 7_391_500_212;

describe('the program in operation', () => {
  const machine = useMachine();

  test('answers before the schema is up to date, but is not ready until then', async (t) => {
    const url = await machine.cluster.createDatabase();
    const store = openPostgres(url, createLog('silent'));
    t.after(() => store.close());
    const program = await store.transaction(async (transaction) => {
      await transaction.query('select pg_advisory_xact_lock($1::bigint)', [MIGRATION_LOCK]);
      const waiting = launchProcess({ DATABASE_URL: url }, machine.receiver);
      t.after(() => waiting.kill());
      const base = await waiting.baseOf('starting');
      assert.deepEqual(await readObject(await fetch(`${base}/healthz`)), { status: 'ok' });
      for (const path of ['/readyz', '/authorize?client_id=web']) {
        const response = await fetch(base + path);
        assert.equal(response.status, 503);
        assert.deepEqual(await readObject(response), { status: 'unavailable', reason: 'starting' });
      }
      return waiting;
    });
    assert.equal((await fetch(`${await program.baseOf('listening')}/readyz`)).status, 200);
  });

  test('ends at once, and well, when it is told to while it starts', async (t) => {
    const url = await machine.cluster.createDatabase();
    const store = openPostgres(url, createLog('silent'));
    t.after(() => store.close());
    await store.transaction(async (transaction) => {
      await transaction.query('select pg_advisory_xact_lock($1::bigint)', [MIGRATION_LOCK]);
      const program = launchProcess({ DATABASE_URL: url }, machine.receiver);
      await program.said('starting');
      assert.equal(await program.terminate(), 0);
    });
  });

  test('takes new connections for a while after the signal, if it shall, and says on them that it ends', async (t) => {
    const program = await startProcess(
      { DATABASE_URL: await machine.cluster.createDatabase(), SMS_LOGIN_DRAIN_DELAY_SECONDS: '2' },
      machine.receiver,
    );
    t.after(() => program.kill());
    const { steps, said, terminate } = program;
    const ended = terminate();
    await said('draining');
    for (const path of ['/readyz', '/healthz']) {
      const { status, connection } = await ask(steps.base + path, new Agent());
      assert.deepEqual([status, connection], [path === '/readyz' ? 503 : 200, 'close']);
    }
    assert.equal(await ended, 0);
  });

  test('lets a running request end, answers on kept connections meanwhile, and takes no new ones', async (t) => {
    const program = await startProcess(
      { DATABASE_URL: await machine.cluster.createDatabase(), METRICS_PORT: '0' },
      machine.receiver,
    );
    t.after(() => program.kill());
    const { steps, said, terminate } = program;
    const held = new Promise<ServerResponse>((resolve) => (machine.receiver.answer = resolve));
    const started = steps.start(steps.newPhone());
    const sms = await held;
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    assert.equal((await ask(`${steps.base}/readyz`, agent)).status, 200);
    const unused = connect(Number(new URL(steps.base).port), '127.0.0.1');
    await once(unused, 'connect');

    const metrics = await (await fetch(`${await program.baseOf('metrics_listening')}/metrics`)).text();
    assert.match(metrics, /^sms_login_database_connections\{state="total"\} [1-9]/m);

    const ended = terminate();
    await said('draining');
    assert.deepEqual(await ask(`${steps.base}/readyz`, agent), {
      status: 503,
      connection: 'close',
      body: { status: 'unavailable', reason: 'draining' },
    });
    // Reset where the system had taken the connection already.
    await assert.rejects(ask(`${steps.base}/healthz`, agent), { code: /^ECONN(REFUSED|RESET)$/ });
    accept(sms);
    machine.receiver.answer = accept;
    assert.equal((await started).status, 200);
    assert.equal(await ended, 0);
    // A connection that nothing was asked on did not make it wait until it cut everything off.
    await assert.rejects(said('drain_cut'), /ended before/);
    agent.destroy();
  });
});

interface Asked {
  status: number | undefined;
  connection: string | undefined;
  body: unknown;
}

async function ask(url: string, agent: Agent): Promise<Asked> {
  const [response] = (await once(get(url, { agent }), 'response')) as [IncomingMessage];
  const { statusCode: status, headers } = response;
  return { status, connection: headers.connection, body: await json(response) };
}
