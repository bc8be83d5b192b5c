import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { atExit } from './at-exit.js';
import { openPglite } from '../../src/store/pglite.js';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/sms-login/', import.meta.url));
const EMPTY = join(CACHE, 'empty-database');

/**
 * A data folder with an embedded database in which nothing is yet: making one takes PostgreSQL seconds, so it is made
 * once and copied. It goes with the process.
 */
export async function newDataFolder(): Promise<string> {
  if (!existsSync(EMPTY)) await makeEmptyDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'sms-login-data-'));
  atExit(() => rmSync(folder, { recursive: true, force: true }));
  // A thousand files, for which Node's own `cp` takes half a second.
  await promisify(execFile)('cp', ['-R', EMPTY, join(folder, 'database')]);
  return folder;
}

/** Of two processes at once, both make one, and it is the first one's that stays. */
async function makeEmptyDatabase(): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const made = mkdtempSync(join(CACHE, 'making-'));
  const store = await openPglite(made);
  await store.close();
  try {
    await rename(made, EMPTY);
  } catch (error) {
    rmSync(made, { recursive: true });
    if (!existsSync(EMPTY)) throw error;
  }
}
