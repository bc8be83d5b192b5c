import type { ClientAddress } from '../http/client-address.js';
import { LONG_STATEMENT_LIMIT_MS, type Queryable } from '../store/store.js';

/** How long entries are kept. */
export const AUDIT_DAYS = 90;

/** One thing that happened, as it is kept. Nothing in it tells a number or a whole address. */
export interface AuditEntry {
  /** ISO 8601. */
  at: string;
  event: 'start' | 'guess' | 'login' | 'user_deleted' | 'blocked' | 'unblocked' | 'cleared';
  /** How it ended, by the words of the log. */
  outcome: string;
  /** Keyed hash of the number. */
  phone?: string;
  client?: string;
  /** See {@link addressPrefix}. */
  address?: string;
  details?: Readonly<Record<string, string | number>>;
}

/** $1 the entries as a JSON list. */
const INSERT = `
  insert into audit (at, event, outcome, phone, client, address, details)
  select at, event, outcome, phone, client, address, coalesce(details, '{}')
  from jsonb_to_recordset($1::jsonb)
    as e (at timestamptz, event text, outcome text, phone text, client text, address text, details jsonb)`;

/** Entries are only ever added; the database refuses to change one. */
export async function addEntries(queryable: Queryable, entries: readonly AuditEntry[]): Promise<void> {
  await queryable.query(INSERT, [JSON.stringify(entries)]);
}

interface EntryRow {
  id: string;
  at: Date;
  event: AuditEntry['event'];
  outcome: string;
  phone: string | null;
  client: string | null;
  address: string | null;
  details: Record<string, string>;
}

const PAGE = 500;

/** $1 time and $2 id of the last entry before, $3 hashes or null, $4 how many. */
const READ = `
  select id::text, at, event, outcome, phone, client, address, details from audit
  where (at, id) > ($1::timestamptz, $2::bigint) and ($3::text[] is null or phone = any($3))
  order by at, id limit $4`;

/** Entries, oldest first, some at a time. */
export async function* readEntries(
  queryable: Queryable,
  { hashes, from }: { hashes: readonly string[] | undefined; from: Date | undefined },
): AsyncGenerator<Omit<EntryRow, 'id'>> {
  let last: Pick<EntryRow, 'at' | 'id'> = { at: from ?? new Date(0), id: '0' };
  for (;;) {
    const values = [last.at, last.id, hashes ?? null, PAGE];
    const rows = await queryable.query<EntryRow>(READ, values, LONG_STATEMENT_LIMIT_MS);
    yield* rows.map(({ id: _order, ...entry }) => entry);
    if (rows.length < PAGE) return;
    last = rows.at(-1) ?? last;
  }
}

/** The network a client is in: 24 bits of an IPv4 address, 48 of an IPv6 one. */
export function addressPrefix({ address, network }: ClientAddress): string {
  return network ?? address.replace(/\.\d+$/, '.0/24');
}
