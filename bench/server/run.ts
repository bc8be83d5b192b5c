/**
 * `npm run bench:server`: how many people a second the server signs in, beside better-auth's phone-number plugin, on the
 * same PostgreSQL, with all limits on. Both run in a process of their own and get the same load over HTTP, in turns:
 * five rounds each, and the median counts. Numbers and addresses are spread, as they are in life.
 *
 * A login is: ask for a code, take it from the process (the SMS, the same way for both), check it. For ours, that is
 * `/passwordless/start` and `/co/authenticate`; the way on to tokens (`/authorize`, `/oauth/token`) is timed by itself,
 * because better-auth has nothing like it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { startPostgres, type PostgresCluster } from '../../server/test/helpers/postgres.js';
import { betterAuth, ours, oursToTokens, type Login } from './logins.js';

const ROUNDS = 5;
const LOGINS = 400;
const AT_ONCE = 16;

const PEERS = { ours, 'ours, to tokens': oursToTokens, 'better-auth': betterAuth } as const;
type Peer = keyof typeof PEERS;

const SCRIPTS: Readonly<Record<Peer, string>> = {
  ours: 'ours.ts',
  'ours, to tokens': 'ours.ts',
  'better-auth': 'better-auth.ts',
};

interface Running {
  base: string;
  child: ChildProcess;
}

async function start(script: string, cluster: PostgresCluster): Promise<Running> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(file, [await cluster.createDatabase()], { execArgv: ['--import', 'tsx'] });
  const [port] = (await once(child, 'message')) as [number];
  return { base: `http://127.0.0.1:${port}`, child };
}

let people = 0;

/** Logins a second. */
async function round(base: string, login: Login): Promise<number> {
  const begun = performance.now();
  let left = LOGINS;
  const workers = Array.from({ length: AT_ONCE }, async () => {
    while ((left -= 1) >= 0) await login(base, nextPerson());
  });
  await Promise.all(workers);
  return (LOGINS * 1000) / (performance.now() - begun);
}

/** Each in another prefix, and at another address. */
function nextPerson(): { phone: string; address: string } {
  const person = (people += 1);
  const digits = String(person).padStart(4, '0');
  return { phone: `+49151${digits}${digits}`, address: `10.${person >> 16}.${(person >> 8) & 255}.${person & 255}` };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const cluster = await startPostgres({ durable: true });
const running = new Map<string, Running>();
try {
  for (const script of new Set(Object.values(SCRIPTS))) running.set(script, await start(script, cluster));
  const measured = Object.fromEntries(Object.keys(PEERS).map((peer) => [peer, [] as number[]]));
  // The first round warms up and does not count.
  for (let index = 0; index <= ROUNDS; index += 1) {
    for (const [peer, login] of Object.entries(PEERS)) {
      const { base } = running.get(SCRIPTS[peer as Peer]) ?? {};
      const rate = await round(String(base), login);
      if (index > 0) measured[peer]?.push(rate);
    }
  }
  process.stdout.write(`\n${LOGINS} logins a round, ${AT_ONCE} at once, ${availableParallelism()} cores\n\n`);
  for (const [peer, rates] of Object.entries(measured)) {
    const all = rates.map((rate) => rate.toFixed(0)).join(' ');
    process.stdout.write(`${peer.padEnd(16)} ${median(rates).toFixed(0).padStart(5)} logins a second (${all})\n`);
  }
  const ratio = median(measured.ours ?? []) / median(measured['better-auth'] ?? []);
  process.stdout.write(`\nours to better-auth: ${ratio.toFixed(2)}\n`);
} finally {
  for (const { child } of running.values()) child.kill();
  await cluster.stop();
}
