import pg from 'pg';
import type { Log } from '../log.js';
import type { Queryable, Store } from './store.js';

/** Connections of one process at most. */
const POOL_SIZE = 20;

/** A PostgreSQL server by its connection string, through a pool. */
export function openPostgres(connectionString: string, log: Log): Store {
  const pool = new pg.Pool({ connectionString, max: POOL_SIZE });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => log.error({ event: 'database.connection_lost', err: error }, 'Database connection lost'));
  return {
    ...queryable(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

async function inTransaction<Result>(pool: pg.Pool, work: (queryable: Queryable) => Promise<Result>): Promise<Result> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    const result = await work(queryable(connection));
    await connection.query('commit');
    return result;
  } catch (error) {
    await connection.query('rollback');
    throw error;
  } finally {
    connection.release();
  }
}

function queryable(runner: pg.Pool | pg.PoolClient): Queryable {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[]) {
      const { rows } = await runner.query<Row & pg.QueryResultRow>(text, [...values]);
      return rows;
    },
  };
}
