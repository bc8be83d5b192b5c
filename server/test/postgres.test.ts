import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { after, before, describe, test } from 'node:test';
import { systemClock } from '../src/clock.js';
import { createSmsLoginServer } from '../src/index.js';
import { ConfigError } from '../src/config/config.js';
import { createLog } from '../src/log.js';
import { SqlAdapter } from '../src/oidc/adapter.js';
import { MIGRATIONS } from '../src/store/migrations.js';
import { openStore } from '../src/store/open.js';
import type { Store } from '../src/store/store.js';
import { Harness } from './helpers/harness.js';
import { readObject } from './helpers/json.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';

const run = promisify(execFile);

describe('a PostgreSQL of several processes', () => {
  let cluster: PostgresCluster;
  before(async () => {
    cluster = await startPostgres();
  });
  after(() => cluster.stop());

  const open = (url: string): Promise<Store> => openStore({ kind: 'postgres', url }, systemClock, createLog('silent'));

  async function assertMigratedOnce(url: string): Promise<void> {
    const store = await open(url);
    const rows = await store.query<{ version: number }>('select version from schema_migrations order by version', []);
    await store.close();
    assert.deepEqual(
      rows.map(({ version }) => version),
      MIGRATIONS.map(({ version }) => version),
    );
  }

  test('is migrated once by 8 pools at once', async () => {
    const url = await cluster.createDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => open(url)));
    await Promise.all(stores.map((store) => store.close()));
    await assertMigratedOnce(url);
  });

  test('is migrated once by 2 processes at once', async () => {
    const url = await cluster.createDatabase();
    const script = fileURLToPath(new URL('./helpers/open-store.ts', import.meta.url));
    const start = () => run(process.execPath, ['--import', 'tsx', script, url]);
    await Promise.all([start(), start()]);
    await assertMigratedOnce(url);
  });

  test('needs explicit secrets', async () => {
    const config = {
      issuer: 'https://login.example',
      clients: [{ id: 'a', name: 'A', callbacks: ['https://a.example/'] }],
      secrets: { peppers: ['p'.repeat(32)] },
    };
    const starting = createSmsLoginServer({ config, databaseUrl: await cluster.createDatabase() });
    await assert.rejects(starting, (error) => {
      assert.ok(error instanceof ConfigError);
      const paths = error.mistakes.map(({ path }) => path);
      assert.deepEqual(paths, ['secrets.cookieKeys', 'secrets.signingKeys']);
      return true;
    });
  });

  test('takes everything of a login away when two use its refresh token at once', async () => {
    const store = await open(await cluster.createDatabase());
    const tokens = new SqlAdapter(store, systemClock, 'RefreshToken');
    const grants = new SqlAdapter(store, systemClock, 'Grant');
    for (const id of ['stolen', 'other']) {
      await tokens.upsert(id, { grantId: `grant of ${id}` }, 60);
      await grants.upsert(`grant of ${id}`, {}, 60);
    }
    const uses = await Promise.allSettled([tokens.consume('stolen'), tokens.consume('stolen')]);
    assert.deepEqual(uses.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const left = [await tokens.find('stolen'), await grants.find('grant of stolen')];
    assert.deepEqual(left, [undefined, undefined]);
    assert.ok(await grants.find('grant of other'));
    await store.close();
  });

  test('shares codes, races and users between two servers', async () => {
    const databaseUrl = await cluster.createDatabase();
    const servers = [await Harness.open({ databaseUrl }), await Harness.open({ databaseUrl })] as const;
    const phone = servers[0].newPhone();
    const code = await servers[0].sendCode(phone);
    assert.equal((await servers[1].start(phone)).status, 429);
    const guesses = Array.from({ length: 20 }, (_, index) =>
      servers[index % 2 === 0 ? 0 : 1].authenticate(phone, code),
    );
    const answers = await Promise.all(guesses);
    assert.equal(answers.filter((answer) => answer.status === 200).length, 1);
    const store = await open(databaseUrl);
    const users = await store.query<{ phone: string; logins: number }>('select phone, logins from users', []);
    assert.deepEqual(users, [{ phone, logins: 1 }]);
    await Promise.all([store.close(), ...servers.map((server) => server.close())]);
  });
});

describe('settings', () => {
  let cluster: PostgresCluster;
  before(async () => {
    cluster = await startPostgres();
  });
  after(() => cluster.stop());

  async function withServer(config: Record<string, unknown>, use: (harness: Harness) => Promise<void>): Promise<void> {
    const harness = await Harness.open({ databaseUrl: await cluster.createDatabase(), config: () => config });
    try {
      await use(harness);
    } finally {
      await harness.close();
    }
  }

  test('sign-up closed: everybody gets a code, and only the right one learns that there is no account', () =>
    withServer({ sms: { signup: false } }, async (harness) => {
      const phone = harness.newPhone();
      const code = await harness.sendCode(phone);
      assert.equal((await harness.authenticate(phone, 'x')).body.reason, 'code_wrong');
      const { status, body } = await harness.authenticate(phone, code);
      assert.deepEqual([status, body.error, body.reason], [403, 'access_denied', 'signup_disabled']);
    }));

  test('the connection switched off', () =>
    withServer({ sms: { enabled: false } }, async (harness) => {
      const { body } = await harness.start(harness.newPhone());
      assert.deepEqual([body.error, body.reason], ['bad.connection', 'connection_disabled']);
    }));

  test('the length, life and wait of codes', () =>
    withServer({ sms: { codeLength: 8, codeLifeSeconds: 60 }, limits: { resendWaits: [45] } }, async (harness) => {
      const phone = harness.newPhone();
      const { body } = await harness.start(phone);
      assert.deepEqual([body.code_length, body.expires_in, body.resend_after], [8, 60, 45]);
      const code = harness.codeFor(phone);
      assert.equal(code.length, 8);
      harness.clock.advance(60);
      assert.equal((await harness.authenticate(phone, code)).body.reason, 'code_expired');
    }));

  test('an https issuer: prefixed Secure cookies and its own URLs, whatever host is asked', () =>
    withServer({ issuer: 'https://login.example' }, async (harness) => {
      const phone = harness.newPhone();
      const otp = await harness.sendCode(phone);
      const { headers, body } = await harness.authenticate(phone, otp);
      const [cookie = ''] = headers.getSetCookie();
      assert.match(cookie, /^__Host-sms-login-ticket=\S+; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=None$/);
      const fields = { login_ticket: String(body.login_ticket) };
      const spoofed = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
      const ticketCookie = cookie.split(';')[0] ?? '';
      const response = await harness.authorizeRaw(harness.browser(), fields, { cookie: ticketCookie, ...spoofed });
      const location = new URL(response.headers.get('location') ?? '');
      assert.equal(location.searchParams.get('iss'), 'https://login.example/');
      const session = response.headers.getSetCookie().find((value) => value.startsWith('__Host-sms-login-session='));
      assert.match(session ?? '', /; path=\/;.*; secure/);
      const discovery = await fetch(`${harness.base}/.well-known/openid-configuration`, { headers: spoofed });
      const { issuer, token_endpoint } = await readObject(discovery);
      assert.deepEqual([issuer, token_endpoint], ['https://login.example/', 'https://login.example/oauth/token']);
    }));
});
