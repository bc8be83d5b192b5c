import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createLog } from '../src/log.js';
import { createSmsLoginServer } from '../src/index.js';

describe('data folder', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sms-login-data-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const open = (dataDir: string) =>
    createSmsLoginServer({
      config: {
        issuer: 'http://localhost:5300',
        clients: [{ id: 'a', name: 'A', callbacks: ['http://localhost/'] }],
      },
      dataDir,
      log: createLog('silent'),
    });

  test('keeps database and secrets, these apart and for the owner only, over a restart', async () => {
    const dataDir = join(folder, 'new', 'data');
    await (await open(dataDir)).close();
    const file = join(dataDir, 'secrets.json');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const secrets = readFileSync(file, 'utf8');
    const again = await open(dataDir);
    await again.close();
    assert.equal(readFileSync(file, 'utf8'), secrets);
    assert.ok(statSync(join(dataDir, 'database')).isDirectory());
  });
});
