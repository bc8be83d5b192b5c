import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ConfigError } from '../src/config/config.js';
import { lockFolder } from '../src/store/folder-lock.js';

const TIMES = { beat: 20, patience: 400 };

describe('lock of the data folder', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sms-login-lock-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('keeps a second process out while the first lives, and lets it in afterwards', async () => {
    const file = join(folder, 'lock');
    const unlock = await lockFolder(file, TIMES);
    await assert.rejects(lockFolder(file, TIMES), ConfigError);
    unlock();
    assert.ok(!existsSync(file));
    (await lockFolder(file, TIMES))();
  });

  test('is taken over from a process that was killed', async () => {
    const file = join(folder, 'left-behind');
    writeFileSync(file, 'somebody 7');
    const unlock = await lockFolder(file, TIMES);
    await assert.rejects(lockFolder(file, TIMES), ConfigError);
    unlock();
  });
});
