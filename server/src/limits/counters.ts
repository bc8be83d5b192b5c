import type { Queryable } from '../store/store.js';

/**
 * One thing that is counted: at most `cap` in one window of `seconds` on the clock. The window before counts by the
 * share of it that a sliding one would still cover, as if it had been filled evenly.
 */
export interface Allowance {
  key: string;
  cap: number;
  seconds: number;
}

/** How many were counted. */
export interface Count {
  /** In the window that runs. */
  current: number;
  /** In the one before. */
  previous: number;
}

/**
 * $1 keys, $2 windows, $3 shares of the window before, $4 caps, $5 now.
 * A row a key is a sliding window: this window's count and, by the share of it that still counts, the last one's. The
 * rows are taken in the order of their keys, so that two sends cannot wait for each other. No row: the cap is reached.
 */
const COUNT = `
  with wanted as (
    select * from unnest($1::text[], $2::bigint[], $3::float8[], $4::float8[]) as w (key, slot, share, cap) order by key)
  insert into counters as c (key, slot, current, previous, counted_at)
  select key, slot, 1, 0, $5 from wanted
  on conflict (key) do update set
    slot = greatest(c.slot, excluded.slot),
    counted_at = excluded.counted_at,
    current = case when excluded.slot > c.slot then 1 else c.current + 1 end,
    previous = case
      when excluded.slot = c.slot + 1 then c.current
      when excluded.slot > c.slot then 0
      else c.previous end
  where (
    select cap >= case
      when excluded.slot = c.slot + 1 then share * c.current + 1
      when excluded.slot > c.slot then 1
      else share * c.previous + c.current + 1 end
    from wanted where wanted.key = c.key)
  returning key, current, previous`;

/** $1 keys. */
const FIND = 'select key, slot::float8 as slot, current, previous from counters where key = any($1::text[])';

interface CounterRow extends Count {
  key: string;
  slot: number;
}

/**
 * Counts one more of each, and tells which of them had reached its cap: the caller then has to roll back.
 * @param now milliseconds
 */
export async function countAll(
  transaction: Queryable,
  allowances: readonly Allowance[],
  now: number,
): Promise<{ counts: ReadonlyMap<string, number>; reached: Allowance | undefined }> {
  const moments = allowances.map((allowance) => momentOf(allowance, now));
  const rows = await transaction.query<Count & { key: string }>(COUNT, [
    allowances.map(({ key }) => key),
    moments.map(({ slot }) => slot),
    moments.map(({ share }) => share),
    allowances.map(({ cap }) => cap),
    new Date(now),
  ]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const counts = new Map<string, number>();
  allowances.forEach(({ key }, index) => {
    const row = byKey.get(key);
    if (row) counts.set(key, row.current + row.previous * (moments[index]?.share ?? 0));
  });
  return { counts, reached: allowances.find(({ key }) => !byKey.has(key)) };
}

/** Seconds until one more is allowed. */
export async function waitFor(queryable: Queryable, allowance: Allowance, now: number): Promise<number> {
  const [row] = await queryable.query<CounterRow>(FIND, [[allowance.key]]);
  return row ? secondsUntilRoom(row, allowance, now) : 1;
}

function secondsUntilRoom(row: CounterRow, { cap, seconds }: Allowance, now: number): number {
  const moment = momentOf({ seconds }, now);
  const { current, previous } = shifted(row, moment.slot);
  const elapsed = (1 - moment.share) * seconds;
  const room = cap - 1 - current;
  // Within this window the last one fades; else in the next one, this one has to fade.
  const wait =
    room >= 0 && previous > 0
      ? Math.max(0, (1 - room / previous) * seconds - elapsed)
      : seconds - elapsed + Math.max(0, 1 - (cap - 1) / current) * seconds;
  return Math.max(1, Math.ceil(wait));
}

/** The counts as they are in a later window. */
function shifted(row: CounterRow, slot: number): Count {
  if (slot <= row.slot) return row;
  return { current: 0, previous: slot === row.slot + 1 ? row.current : 0 };
}

/** Which window it is, and the share of the one before that still counts. */
function momentOf({ seconds }: Pick<Allowance, 'seconds'>, now: number): { slot: number; share: number } {
  const windows = now / (seconds * 1000);
  const slot = Math.floor(windows);
  return { slot, share: 1 - (windows - slot) };
}
