import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.js';
import { ConfigError } from '../config/config.js';
import type { Log } from '../log.js';
import { lockFolder } from './folder-lock.js';
import { migrate } from './migrate.js';
import type { Store } from './store.js';

/** Which database: a PostgreSQL server, the embedded one on a folder, or the embedded one in memory. */
export type StoreLocation = { kind: 'postgres'; url: string } | { kind: 'folder'; path: string } | { kind: 'memory' };

/** Opens the database and brings its schema up to date. Each driver is loaded only when it is used. */
export async function openStore(location: StoreLocation, clock: Clock, log: Log): Promise<Store> {
  const store = await connect(location, log);
  try {
    await migrate(store, clock);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens the database as it is. */
export async function connect(location: StoreLocation, log: Log): Promise<Store> {
  if (location.kind === 'postgres') {
    if (!/^(postgres(ql)?:\/\/|socket:|\/)/.test(location.url)) {
      throw new ConfigError([{ path: 'DATABASE_URL', message: 'must be a URL that begins with postgres://' }]);
    }
    const { openPostgres } = await import('./postgres.js');
    return openPostgres(location.url, log);
  }
  const { openPglite } = await import('./pglite.js');
  if (location.kind === 'memory') return openPglite(undefined);
  await makeFolder(location.path);
  const lock = await lockFolder(join(location.path, 'lock'));
  const store = await openPglite(join(location.path, 'database'), lock.require).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  // To close is to write, too.
  return { ...store, close: async () => (lock.isHeld() ? store.close().finally(lock.release) : lock.release()) };
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError([{ path, message: `cannot be the data folder: ${code}` }]);
  });
}
