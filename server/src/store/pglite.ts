import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Queryable, Store } from './store.js';

/** The embedded database: PostgreSQL in this process, on a folder, or in memory when `folder` is undefined. */
export async function openPglite(folder: string | undefined): Promise<Store> {
  const database = await (folder === undefined ? PGlite.create() : PGlite.create({ dataDir: folder }));
  return {
    ...queryable(database),
    transaction: (work) => database.transaction((transaction) => work(queryable(transaction))),
    close: () => database.close(),
  };
}

function queryable(runner: PGlite | Transaction): Queryable {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[]) {
      const { rows } = await runner.query<Row>(text, [...values]);
      return rows;
    },
  };
}
