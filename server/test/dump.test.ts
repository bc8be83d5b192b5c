import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { allHashes } from '../src/audit/phone-hash.js';
import { systemClock } from '../src/clock.js';
import { createLog } from '../src/log.js';
import { openStore } from '../src/store/open.js';
import type { Store } from '../src/store/store.js';
import { BACKEND_SECRET, Harness, OTP_CREDENTIAL, SECRETS } from './helpers/harness.js';
import { startPostgres } from './helpers/postgres.js';

const BACKEND = { client_id: 'backend', client_secret: BACKEND_SECRET };
const SESSION = 'sms-login-session';
const COOKIE_KEY = SECRETS.cookieKeys[0];

type Door = (h: Harness, value: string, pending: string) => Promise<boolean>;

/** Every way in: whether it opens for a value. The pending number is one whose code is still waited for. */
const DOORS = {
  'login ticket': async (h, value) => {
    const answer = await h.authorize(h.browser(), { login_ticket: value }, { referer: `${h.base}/` });
    return answer.searchParams.has('code');
  },
  // Whoever has the dump and somehow signs cookies, too.
  session: async (h, value) => {
    const signature = createHmac('sha1', COOKIE_KEY).update(`${SESSION}=${value}`).digest('base64url');
    const cookie = `${SESSION}=${value}; ${SESSION}.sig=${signature}`;
    return (await h.authorize(h.browser(), { prompt: 'none' }, { cookie })).searchParams.has('code');
  },
  'access token': async (h, value) => {
    const answer = await fetch(`${h.base}/userinfo`, { headers: { authorization: `Bearer ${value}` } });
    return answer.ok;
  },
  'refresh token': async (h, value) => {
    const grant = { grant_type: 'refresh_token', ...BACKEND, refresh_token: value };
    return (await h.post('/oauth/token', grant, { origin: '' })).status === 200;
  },
  'authorization code': async (h, value) => (await h.exchange(value)).status === 200,
  'SMS code': async (h, value, pending) => (await h.authenticate(pending, value)).status === 200,
} satisfies Record<string, Door>;

/** A person at every stage of a login, and what each of the doors would open for. */
async function liveSecrets(h: Harness, pending: string): Promise<Record<keyof typeof DOORS, string>> {
  const browser = h.browser();
  const { body } = await h.exchange(await h.authorizationCode(h.newPhone(), browser));
  const offline = h.newPhone();
  await h.start(offline, BACKEND, { origin: '' });
  const credentials = { username: offline, otp: h.codeFor(offline), realm: 'sms', scope: 'openid offline_access' };
  const grant = { grant_type: OTP_CREDENTIAL, ...BACKEND, ...credentials };
  const tokens = await h.post('/oauth/token', grant, { origin: '' });
  return {
    'login ticket': await h.ticketFor(h.newPhone(), h.browser()),
    session: browser.cookie(SESSION) ?? assert.fail('no session'),
    'access token': String(body.access_token),
    'refresh token': String(tokens.body.refresh_token),
    'authorization code': await h.authorizationCode(h.newPhone()),
    'SMS code': await h.sendCode(pending),
  };
}

/** The audit is written beside the requests, a moment later, in order. `last` is the number that came last. */
async function auditWritten(store: Store, last: string): Promise<void> {
  const hashes = allHashes(SECRETS.peppers, last);
  const find = () => store.query('select 1 from audit where phone = any($1)', [hashes]);
  for (let tries = 0; (await find()).length === 0; tries += 1) assert.ok(tries < 10_000, 'the audit was not written');
}

/** All that stands in a database. */
interface Dump {
  texts: string[];
  bytes: Buffer[];
}

async function dumpOf(store: Store): Promise<Dump> {
  const tables = await store.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = $1`,
    ['BASE TABLE'],
  );
  const texts: string[] = [];
  const bytes: Buffer[] = [];
  const collect = (value: unknown): void => {
    if (Buffer.isBuffer(value)) bytes.push(value);
    else if (value instanceof Date || value === null) return;
    else if (typeof value === 'object') Object.entries(value).flat().forEach(collect);
    else texts.push(String(value));
  };
  for (const { name } of tables) {
    const rows = await store.query<Record<string, unknown>>(`select * from ${name}`, []);
    assert.ok(rows.length > 0 || name === 'blocks', `${name} is empty`);
    rows.flatMap(Object.values).forEach(collect);
  }
  return { texts, bytes };
}

/** What somebody would try who found them: bytes written in all the usual ways. */
function readings({ texts, bytes }: Dump): Set<string> {
  const written = bytes.flatMap((value) =>
    (['hex', 'base64url', 'base64', 'latin1'] as const).map((way) => value.toString(way)),
  );
  return new Set([...texts, ...written].filter((value) => /^[\x21-\x7e]+$/.test(value)));
}

test('nothing in a dump of the database opens anything', async () => {
  const cluster = await startPostgres();
  const databaseUrl = await cluster.createDatabase();
  const h = await Harness.open({ databaseUrl });
  const store = await openStore({ kind: 'postgres', url: databaseUrl }, systemClock, createLog('silent'));
  try {
    const pending = h.newPhone();
    const secrets = await liveSecrets(h, pending);
    await auditWritten(store, pending);
    const dump = await dumpOf(store);
    for (const [name, secret] of Object.entries(secrets)) {
      assert.ok(!dump.texts.includes(secret), `${name}, as text`);
      for (const form of [secret, ...decoded(secret)]) {
        assert.ok(!dump.bytes.some((value) => value.includes(form)), `${name}, as bytes`);
      }
    }
    const values = readings(dump);
    assert.ok(values.size > 100, `only ${values.size} values to try`);
    for (const value of values) {
      // A refusal has to be one of the value, not of one guess too many.
      await store.query(`update codes set attempts = 0, misses = '{}', misses_since_login = 0`, []);
      for (const [name, opens] of Object.entries(DOORS)) {
        assert.ok(!(await opens(h, value, pending)), `${name}: ${value}`);
      }
    }
    // The doors are real: each opens for what it is made for.
    for (const [name, opens] of Object.entries(DOORS)) {
      assert.ok(await opens(h, secrets[name as keyof typeof DOORS], pending), `the ${name} itself`);
    }
  } finally {
    await store.close();
    await h.close();
    await cluster.stop();
  }
});

function decoded(secret: string): Buffer[] {
  return [Buffer.from(secret, 'base64url'), Buffer.from(secret, 'hex')].filter(({ length }) => length >= 8);
}
