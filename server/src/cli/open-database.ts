import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/config.js';
import type { Environment } from '../config/environment.js';
import { createLog } from '../log.js';
import { MIGRATIONS } from '../store/migrations.js';
import { connect, type StoreLocation } from '../store/open.js';
import type { Store } from '../store/store.js';
import { Failure } from './failure.js';

/** The database of the server, with the schema this program knows. @throws {Failure} */
export async function openDatabase(environment: Environment): Promise<Store> {
  const store = await connect(locationOf(environment), createLog('silent')).catch((error: unknown) => {
    if (!(error instanceof ConfigError)) throw error;
    throw new Failure(error.mistakes.map(({ path, message }) => `${path} ${message}`).join('\n'));
  });
  try {
    await requireSchema(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The folder of the embedded database, if that is the one. */
export function dataDirOf({ DATABASE_URL, SMS_LOGIN_DATA_DIR }: Environment): string | undefined {
  return DATABASE_URL ? undefined : SMS_LOGIN_DATA_DIR;
}

function locationOf(environment: Environment): StoreLocation {
  const { DATABASE_URL } = environment;
  if (DATABASE_URL) return { kind: 'postgres', url: DATABASE_URL };
  const path = dataDirOf(environment);
  if (!path) throw new Failure('Say which database: set DATABASE_URL or SMS_LOGIN_DATA_DIR.');
  if (!existsSync(join(path, 'database'))) throw new Failure(`There is no database in ${path}.`);
  return { kind: 'folder', path };
}

// Only a server brings the schema up to date: a command may be of another version than the server beside it.
async function requireSchema(store: Store): Promise<void> {
  const version = await schemaVersion(store);
  const known = MIGRATIONS.at(-1)?.version;
  if (version === known) return;
  const has = version === undefined ? 'has no schema' : `has version ${version} of the schema`;
  throw new Failure(`The database ${has}; this program needs version ${known}. Start its server first.`);
}

async function schemaVersion(store: Store): Promise<number | undefined> {
  const [table] = await store.query<{ name: string | null }>(`select to_regclass('schema_migrations') as name`, []);
  if (!table?.name) return undefined;
  const [row] = await store.query<{ version: number }>('select max(version) as version from schema_migrations', []);
  return row?.version;
}
