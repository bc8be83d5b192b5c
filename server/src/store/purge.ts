import { AUDIT_DAYS } from '../audit/entries.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { LONG_STATEMENT_LIMIT_MS, type Store } from './store.js';

const DAY_MS = 24 * 3_600_000;
const PURGE_EVERY_MS = 10 * 60_000;

interface Leftover {
  table: string;
  key: string;
  /** What nobody can need any more, as a condition on $1. */
  where: string;
  /** How long a row is kept beyond the time it names. */
  keepMs: number;
}

const LEFTOVERS: readonly Leftover[] = [
  { table: 'tickets', key: 'hash', where: 'expires_at < $1', keepMs: 0 },
  { table: 'oidc_records', key: 'model, id', where: 'expires_at < $1', keepMs: 0 },
  { table: 'blocks', key: 'start', where: 'until < $1', keepMs: 0 },
  // Its times are the number's limits, the longest of which looks back a day. Misses since the last login have no end.
  {
    table: 'codes',
    key: 'connection, phone',
    where: `expires_at < $1 and resend_at < $1 and misses_since_login = 0
      and coalesce(sends[1] < $1, true) and coalesce(misses[1] < $1, true)`,
    keepMs: DAY_MS,
  },
  { table: 'audit', key: 'at, id', where: 'at < $1', keepMs: AUDIT_DAYS * DAY_MS },
  // Two windows of the longest kind: after that, a count is nothing.
  { table: 'counters', key: 'key', where: 'counted_at < $1', keepMs: 2 * DAY_MS },
];

/**
 * Deletes what has run out. Any number of processes may do it at any time: rows that are in use are left for the next
 * time, so that nothing waits for this, and this for nothing.
 */
export async function purge(store: Store, clock: Clock): Promise<void> {
  for (const { table, key, where, keepMs } of LEFTOVERS) {
    await store.query(
      `delete from ${table} where (${key}) in (select ${key} from ${table} where ${where} for update skip locked)`,
      [new Date(clock.now() - keepMs)],
      LONG_STATEMENT_LIMIT_MS,
    );
  }
}

/** Purges again and again. Returns what ends it. */
export function keepPurging(store: Store, clock: Clock, log: Log): () => Promise<void> {
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = purge(store, clock).catch((error: unknown) => {
      log.error({ event: 'purge_failed', err: error }, 'Old rows could not be deleted; they will be the next time');
    });
  }, PURGE_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
