import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { createLog, createSmsLoginServer, type SmsLoginServer } from '../src/index.js';
import { configOf } from './generated/clients.js';
import { exchange } from './generated/exchange.js';
import { documentedReasons, isPastClient, learn } from './generated/learn.js';
import { Memory } from './generated/memory.js';
import { render } from './generated/render.js';
import type { GeneratedRequest } from './generated/parts.js';
import { anyRequest } from './generated/requests.js';
import { TestClock } from './helpers/clock.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';
import { TwilioStandIn } from './helpers/twilio.js';

/** The soak run makes 20,000 and looks for what only many show. */
const COUNT = Number(process.env.GENERATED_COUNT ?? 1000);
const MANY = COUNT >= 20_000;
const SEED = Number(process.env.GENERATED_SEED ?? 20_251);
/** Requests at the end, over which the heap must not grow. */
const LAST = 5000;
const GROWTH = 0.05;
/** Requests between two looks at the heap. */
const SAMPLE = 500;

const SECONDS = fc.oneof(
  { weight: 400, arbitrary: fc.constant(0) },
  { weight: 60, arbitrary: fc.constant(31) },
  { weight: 12, arbitrary: fc.constant(181) },
  { weight: 3, arbitrary: fc.constant(3700) },
  { weight: 1, arbitrary: fc.constant(90_000) },
);

/** Two processes' worth of servers on one database: one takes new people, one does not. */
describe('generated requests', () => {
  const clock = new TestClock();
  const memory = new Memory();
  const events = new Map<string, number>();
  const rejections: unknown[] = [];
  const servers: { http: Server; server: SmsLoginServer; port: number }[] = [];
  let cluster: PostgresCluster;
  let twilio: TwilioStandIn;

  const onRejection = (reason: unknown): number => rejections.push(reason);

  before(async () => {
    process.on('unhandledRejection', onRejection);
    cluster = await startPostgres();
    twilio = await TwilioStandIn.open();
    twilio.answer = memory.carrier;
    const databaseUrl = await cluster.createDatabase();
    for (const signup of [true, false]) servers.push(await open(databaseUrl, signup));
  });
  after(async () => {
    for (const { http, server } of servers) {
      http.closeAllConnections();
      http.close();
      await server.close();
    }
    twilio.close();
    await cluster.stop();
    process.off('unhandledRejection', onRejection);
  });

  async function open(databaseUrl: string, signup: boolean): Promise<(typeof servers)[number]> {
    let listener: RequestListener = () => assert.fail('a request came before the server was ready');
    const http = createServer((request, response) => listener(request, response));
    await once(http.listen(0, '127.0.0.1'), 'listening');
    const { port } = http.address() as AddressInfo;
    const log = createLog('info', { write: countEvent });
    const config = configOf(`http://127.0.0.1:${port}`, twilio.baseUrl, signup);
    const server = await createSmsLoginServer({ config, databaseUrl, clock, log, elementScript: '/element.js' });
    listener = server.callback();
    return { http, server, port };
  }

  function countEvent(line: string): void {
    const { event } = JSON.parse(line) as { event: string };
    events.set(event, (events.get(event) ?? 0) + 1);
  }

  test(
    `${COUNT} of them are all answered, and none with an error of ours (seed ${SEED})`,
    { timeout: 1_200_000 },
    async (t) => {
      let sent = 0;
      let pastClient = 0;
      const heap: number[] = [];

      async function send(request: GeneratedRequest, which: number, seconds: number): Promise<void> {
        clock.advance(seconds);
        const answer = await exchange(servers[which]!.port, render(request, memory));
        // /readyz is right: the injected clock is not the database's.
        const isRight = answer.status < 500 || (answer.status === 503 && request.path === '/readyz');
        assert.ok(isRight, `${answer.status} ${answer.text}`);
        learn(answer, memory);
        twilio.requests.length = 0;
        sent += 1;
        if (isPastClient(request, answer)) pastClient += 1;
        if (MANY && sent % SAMPLE === 0) heap.push(await heapUsed());
      }

      const server = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });
      const property = fc.asyncProperty(anyRequest, server, SECONDS, send);
      // What led to a failure is in the servers: to make it smaller would be to ask other servers.
      await fc.assert(property, { numRuns: COUNT, seed: SEED, endOnFailure: true });

      const share = pastClient / sent;
      const missing = documentedReasons().filter((reason) => !events.has(reason));
      t.diagnostic(
        `${(share * 100).toFixed(0)} % went past the checks of the client; not reached: ${missing.join(', ') || 'nothing'}`,
      );
      t.diagnostic(JSON.stringify(Object.fromEntries([...events].sort(([, a], [, b]) => b - a))));
      assert.deepEqual(rejections, []);
      assert.equal(events.get('server_error'), undefined);
      assert.ok(share >= 0.3, `only ${pastClient} of ${sent} went past the checks of the client`);
      if (!MANY) return;
      assert.deepEqual(missing, []);
      const growth = smallest(heap, 0) / smallest(heap, LAST) - 1;
      t.diagnostic(`the heap grew by ${(growth * 100).toFixed(1)} % over the last ${LAST}`);
      assert.ok(growth < GROWTH, `the heap grew by ${(growth * 100).toFixed(1)} %`);
    },
  );
});

/** What is in use once nothing is left to be collected. Bytes. */
async function heapUsed(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What was waiting to be told of the first collection is left to the second.
  collect();
  await new Promise(setImmediate);
  collect();
  return process.memoryUsage().heapUsed;
}

/** Of five looks at the heap, the last one that many requests before the end: what more there was is about to go. */
function smallest(heap: readonly number[], before: number): number {
  const end = heap.length - before / SAMPLE;
  return Math.min(...heap.slice(end - 5, end));
}
