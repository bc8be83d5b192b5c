import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ConfigError } from '../src/config/config.js';
import { lockFolder } from '../src/store/folder-lock.js';
import { newDataFolder } from './helpers/data-folder.js';
import { useMachine } from './helpers/machine.js';
import { startProcess } from './helpers/server-process.js';

const TIMES = { beat: 20, patience: 400 };

describe('lock of the data folder', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sms-login-lock-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('keeps a second process out while the first lives, and lets it in afterwards', async () => {
    const file = join(folder, 'lock');
    const lock = await lockFolder(file, TIMES);
    await assert.rejects(lockFolder(file, TIMES), ConfigError);
    lock.require();
    lock.release();
    assert.ok(!existsSync(file));
    (await lockFolder(file, TIMES)).release();
  });

  test('is taken over from a process that was killed', async () => {
    const file = join(folder, 'left-behind');
    writeFileSync(file, 'somebody 7');
    const lock = await lockFolder(file, TIMES);
    await assert.rejects(lockFolder(file, TIMES), ConfigError);
    lock.release();
  });
});

describe('a process that was paused', () => {
  const machine = useMachine();

  test('writes nothing any more into a folder that another has taken over, and says so', async () => {
    const database = { SMS_LOGIN_DATA_DIR: await newDataFolder() };
    const paused = await startProcess(database, machine.receiver);
    paused.signal('SIGSTOP');
    const next = await startProcess(database, machine.receiver);
    paused.signal('SIGCONT');
    const late = await paused.steps.start(paused.steps.newPhone());
    assert.deepEqual([late.status, late.body.reason], [503, 'database_unavailable']);
    const phone = next.steps.newPhone();
    await next.steps.sendCode(phone);
    assert.equal(await paused.terminate(), 0);
    assert.equal(await next.terminate(), 0);
    const again = await startProcess(database, machine.receiver);
    assert.equal((await again.steps.start(phone)).body.reason, 'resend_wait');
    assert.equal(await again.terminate(), 0);
  });
});
