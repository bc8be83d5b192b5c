import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import type { TestClock } from './helpers/clock.js';
import { Harness } from './helpers/harness.js';
import { everySuite } from './suites/every.js';
import { inboxSuite } from './suites/inbox.js';

describe('on the embedded database, in a data folder', () => {
  let folder: string;
  let dataDir: string;
  let harness: Harness;
  const open = (clock?: TestClock) => Harness.open({ dataDir, clock, config: () => ({ secrets: {} }) });

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sms-login-data-'));
    dataDir = join(folder, 'made', 'by the server');
    harness = await open();
  });
  after(async () => {
    await harness.close();
    rmSync(folder, { recursive: true });
  });

  everySuite(() => harness, [inboxSuite]);

  test('people and keys outlive a restart; the secrets lie apart from the database, for the owner only', async () => {
    const phone = '+4915199999999';
    const before = { sub: await subOf(phone), keys: await publicKeys() };
    await harness.close();
    harness = await open(harness.clock);
    assert.deepEqual({ sub: await subOf(phone), keys: await publicKeys() }, before);
    assert.equal(statSync(join(dataDir, 'secrets.json')).mode & 0o777, 0o600);
    assert.ok(statSync(join(dataDir, 'database')).isDirectory());
  });

  async function subOf(phone: string): Promise<unknown> {
    const { body } = await harness.exchange(await harness.authorizationCode(phone));
    return decodeJwt(String(body.id_token)).sub;
  }

  async function publicKeys(): Promise<unknown> {
    return (await fetch(`${harness.base}/.well-known/jwks.json`)).json();
  }
});
