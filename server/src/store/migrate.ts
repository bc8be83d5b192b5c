import type { Clock } from '../clock.js';
import { MIGRATIONS } from './migrations.js';
import { LONG_STATEMENT_LIMIT_MS, type Queryable, type Store } from './store.js';

// Any number will do, as long as every process of this server takes the same one.
const MIGRATION_LOCK = 7_391_500_212;

/**
 * Brings the schema to the newest version. Safe from several processes at once: the first takes the lock, the others
 * wait and find nothing to do. All or nothing, because PostgreSQL can roll back its schema statements.
 */
export function migrate(store: Store, clock: Clock): Promise<void> {
  return store.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1::bigint)', [MIGRATION_LOCK], LONG_STATEMENT_LIMIT_MS);
    await transaction.query(
      'create table if not exists schema_migrations (version integer primary key, applied_at timestamptz not null)',
      [],
    );
    await applyMissing(transaction, clock);
  });
}

async function applyMissing(transaction: Queryable, clock: Clock): Promise<void> {
  const rows = await transaction.query<{ version: number }>('select version from schema_migrations', []);
  const applied = new Set(rows.map((row) => row.version));
  for (const { version, statements } of MIGRATIONS) {
    if (applied.has(version)) continue;
    for (const statement of statements) await transaction.query(statement, [], LONG_STATEMENT_LIMIT_MS);
    await transaction.query('insert into schema_migrations (version, applied_at) values ($1, $2)', [
      version,
      new Date(clock.now()),
    ]);
  }
}
