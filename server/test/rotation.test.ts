import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { secretsCommand } from '../src/cli/secrets.js';
import { ConfigError, parseConfig, parseSecrets, type Secrets } from '../src/config/config.js';
import { generateRotatable, rotate } from '../src/config/rotation.js';
import { completeSecrets } from '../src/config/secrets.js';
import { DATABASES } from './helpers/databases.js';
import { Harness, SECRETS, type HarnessOptions } from './helpers/harness.js';
import { readObject } from './helpers/json.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-01-31T12:00:00.000Z');

let cluster: PostgresCluster;
before(async () => void (cluster = await startPostgres()));
after(() => cluster.stop());

for (const [name, create] of Object.entries(DATABASES))
  describe(`rotated secrets, on ${name}`, () => {
    let database: HarnessOptions;
    let generations: [Secrets, Secrets, Secrets];
    before(async () => {
      database = await create(cluster);
      const first = await generateRotatable(NOW);
      const second = await rotate(first, NOW + HOUR_MS);
      generations = [first, second, await rotate(second, NOW + 2 * HOUR_MS)];
    });

    const open = (secrets: Secrets): Promise<Harness> => Harness.open({ ...database, config: () => ({ secrets }) });

    async function publicKeys(harness: Harness): Promise<JSONWebKeySet> {
      return (await readObject(await fetch(`${harness.base}/.well-known/jwks.json`))) as unknown as JSONWebKeySet;
    }

    async function idToken(harness: Harness): Promise<string> {
      return String((await harness.exchange(await harness.authorizationCode(harness.newPhone()))).body.id_token);
    }

    // The embedded database admits one process at a time.
    if (name === 'PostgreSQL') {
      test('processes with the old and the new ones take codes and tokens from each other', async () => {
        const servers = [await open(generations[0]), await open(generations[1])] as const;
        for (const [from, to] of [servers, servers.toReversed()] as [Harness, Harness][]) {
          const phone = `+4915199${from === servers[0] ? '0' : '1'}00001`;
          assert.equal((await to.authenticate(phone, await from.sendCode(phone))).status, 200);
          const keys = createLocalJWKSet(await publicKeys(to));
          assert.ok((await jwtVerify(await idToken(from), keys)).payload.sub);
        }
        await Promise.all(servers.map((server) => server.close()));
      });
    }

    test('the new ones are used: another key signs, and codes of the one before the last are worth nothing', async () => {
      const [first, second, third] = generations;
      const server = await open(first);
      const phone = '+491519920001';
      const code = await server.sendCode(phone);
      const token = await idToken(server);
      await server.close();
      const next = await open(second);
      const [signedBefore] = token.split('.');
      const [signedNow] = (await idToken(next)).split('.');
      assert.notEqual(signedBefore, signedNow);
      await next.close();
      const withoutFirst = { ...third, peppers: [third.peppers[0]] };
      const last = await open(withoutFirst as Secrets);
      assert.equal((await last.authenticate(phone, code)).body.reason, 'code_wrong');
      await last.close();
    });

    test('a session outlives one step', async () => {
      const server = await open(generations[0]);
      const browser = server.browser();
      await server.authorizationCode(server.newPhone(), browser);
      const cookies = ['sms-login-session', 'sms-login-session.sig'].map((name) => `${name}=${browser.cookie(name)}`);
      await server.close();
      for (const [secrets, answer] of [
        [generations[1], 'code'],
        [SECRETS, 'error'],
      ] as const) {
        const other = await open(secrets);
        const location = await other.authorize(other.browser(), { prompt: 'none' }, { cookie: cookies.join('; ') });
        assert.ok(location.searchParams.has(answer), location.search);
        await other.close();
      }
    });
  });

describe('sms-login-server secrets', () => {
  const lines: string[] = [];
  const command = (...words: string[]): Promise<void> => secretsCommand(words, (line) => lines.push(line));

  test('prints new ones that PostgreSQL can be run with, and rotates a file of them, an hour later', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sms-login-secrets-'));
    try {
      await command('new');
      const made = parseSecrets(JSON.parse(lines.pop() ?? ''), '');
      const file = join(folder, 'secrets.json');
      writeFileSync(file, JSON.stringify(made));
      await assert.rejects(command('rotate', file), /are too new/);
      assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), made);
      writeFileSync(file, JSON.stringify({ ...made, rotatedAt: '2026-01-31T12:00:00.000Z' }));
      await command('rotate', file);
      const { peppers } = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
      assert.deepEqual([peppers[0], peppers[2]], [made.peppers[1], made.peppers[0]]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('rotates what a link points to, which keeps its mode and its owner', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sms-login-secrets-'));
    try {
      const [file, link] = [join(folder, 'secrets.json'), join(folder, 'link')];
      writeFileSync(file, JSON.stringify(SECRETS));
      chmodSync(file, 0o640);
      if (process.getuid?.() === 0) chownSync(file, 12_345, 12_346);
      const { mode, uid, gid } = statSync(file);
      symlinkSync(file, link);
      await command('rotate', link);
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.equal(parseSecrets(JSON.parse(readFileSync(file, 'utf8')), '').peppers.length, 2);
      const after = statSync(file);
      assert.deepEqual([after.mode, after.uid, after.gid], [mode, uid, gid]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('says how it is used, and what is wrong with the file', async () => {
    for (const words of [[], ['make'], ['new', 'x'], ['rotate'], ['rotate', 'a', 'b']]) {
      await assert.rejects(command(...words), /Use it so/);
    }
    await assert.rejects(command('rotate', '/nonexistent.json'), /nonexistent\.json: cannot be read: ENOENT/);
  });
});

describe('rotate', () => {
  test('makes next current, keeps current, and makes another next', async () => {
    const secrets = await generateRotatable(NOW);
    const rotated = await rotate(secrets, NOW + HOUR_MS);
    for (const name of ['peppers', 'cookieKeys', 'signingKeys'] as const) {
      const [current, next] = secrets[name];
      const [newCurrent, newNext, previous, ...more] = rotated[name];
      assert.deepEqual([newCurrent, previous, more], [next, current, []]);
      assert.notDeepEqual(newNext, next);
    }
  });

  test('only adds a next one where there is none', async () => {
    const rotated = await rotate(SECRETS, NOW);
    assert.deepEqual(rotated.peppers[0], SECRETS.peppers[0]);
    assert.deepEqual(rotated.signingKeys.length, 2);
  });

  test('refuses within an hour of the last time', async () => {
    const secrets = await generateRotatable(NOW);
    await assert.rejects(rotate(secrets, NOW + HOUR_MS - 1), (error) => {
      assert.ok(error instanceof ConfigError);
      assert.match(error.message, /from 2026-01-31T13:00:00\.000Z on/);
      return true;
    });
  });

  test('the embedded database has some that can be rotated, for its owner only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sms-login-secrets-'));
    try {
      const client = { id: 'a', name: 'A', callbacks: ['https://a.example/'] };
      const config = parseConfig({ issuer: 'https://login.example', clients: [client] });
      const made = await completeSecrets(config, folder, NOW);
      const file = join(folder, 'secrets.json');
      assert.equal(statSync(file).mode & 0o777, 0o600);
      assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), made);
      assert.deepEqual(await completeSecrets(config, folder, NOW + HOUR_MS), made);
      assert.equal(made.peppers.length, 2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
