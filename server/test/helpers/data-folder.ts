import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  await cp(EMPTY, join(folder, 'database'), { recursive: true });
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
