import pg from 'pg';
import type { Log } from '../log.js';
import { STATEMENT_LIMIT_MS, StoreUnavailable, type Queryable, type Store } from './store.js';

/** Connections of one process at most. */
const POOL_SIZE = 20;

/** How long a request waits for one of them. */
const CONNECT_LIMIT_MS = 5000;

/** Classes of SQLSTATE that speak of the server or the way to it: connection, login, database, resources, shutdown. */
const OUTAGE = /^(08|28|3D|53|57P)/;

/** A PostgreSQL server by its connection string, through a pool. */
export function openPostgres(connectionString: string, log: Log): Store {
  const pool = new pg.Pool({
    connectionString,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    query_timeout: STATEMENT_LIMIT_MS,
    keepAlive: true,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => log.error({ event: 'database.connection_lost', err: error }, 'Database connection lost'));
  return {
    ...queryable(pool),
    transaction: (work) => inTransaction(pool, log, work),
    close: () => pool.end(),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}

async function inTransaction<Result>(
  pool: pg.Pool,
  log: Log,
  work: (queryable: Queryable) => Promise<Result>,
): Promise<Result> {
  const connection = await reach(() => pool.connect());
  const lost = (error: Error): void =>
    log.error({ event: 'database.connection_lost', err: error }, 'Database connection lost');
  // Between two statements, this is how it tells of its end; without a listener that would end the process.
  connection.on('error', lost);
  const transaction = queryable(connection);
  let broken = false;
  try {
    await transaction.query('begin', []);
    const result = await work(transaction);
    await transaction.query('commit', []);
    return result;
  } catch (error) {
    // A server that did not answer in time is still busy with the statement, and would not answer now either.
    broken = error instanceof StoreUnavailable;
    if (!broken) await connection.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    connection.off('error', lost);
    connection.release(broken);
  }
}

function queryable(runner: pg.Pool | pg.PoolClient): Queryable {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[], limitMs?: number) {
      const name = values.length > 0 ? nameOf(text) : undefined;
      const statement = { name, text, values: [...values], query_timeout: limitMs };
      const { rows } = await reach(() => runner.query<Row & pg.QueryResultRow>(statement));
      return rows;
    },
  };
}

const names = new Map<string, string>();

/** A statement with a name is parsed and planned once a connection, which takes longer than to run it. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `statement_${names.size}`;
  names.set(text, name);
  return name;
}

/** Tells an outage from a statement that the server refused. */
async function reach<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    const refused = error instanceof pg.DatabaseError && !OUTAGE.test(error.code ?? '');
    throw refused ? error : new StoreUnavailable(error);
  }
}
