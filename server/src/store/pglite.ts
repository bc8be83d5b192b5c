import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Queryable, Store } from './store.js';

/**
 * The embedded database: PostgreSQL in this process, on a folder, or in memory when `folder` is undefined.
 * @param check comes before every statement, and throws when there may be none
 */
export async function openPglite(folder: string | undefined, check = (): void => undefined): Promise<Store> {
  const database = await (folder === undefined ? PGlite.create() : PGlite.create({ dataDir: folder }));
  return {
    ...queryable(database, check),
    transaction: (work) => database.transaction((transaction) => work(queryable(transaction, check))),
    close: () => database.close(),
  };
}

function queryable(runner: PGlite | Transaction, check: () => void): Queryable {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[]) {
      check();
      const { rows } = await runner.query<Row>(text, [...values]);
      return rows;
    },
  };
}
