import type { Queryable } from '../store/store.js';

/** $1 the number and its beginnings, $2 now. */
const FIND = `
  select until from blocks where start = any($1::text[]) and (until is null or until > $2)
  order by until desc nulls first limit 1`;

/** $1 start, $2 until. A longer block stays as it is. */
const STOP = `
  insert into blocks (start, until) values ($1, $2)
  on conflict (start) do update set until = excluded.until where blocks.until < excluded.until`;

/** The block that holds for a number, with its seconds; undefined seconds: until it is lifted. `now` in milliseconds. */
export async function findBlock(
  queryable: Queryable,
  phone: string,
  now: number,
): Promise<{ retryAfter: number | undefined } | undefined> {
  const beginnings = Array.from(phone, (_, index) => phone.slice(0, index + 1)).slice(1);
  const [row] = await queryable.query<{ until: Date | null }>(FIND, [beginnings, new Date(now)]);
  return row && { retryAfter: row.until ? Math.ceil((row.until.getTime() - now) / 1000) : undefined };
}

/** Sends nothing to numbers that begin so, for some seconds. */
export async function stopPrefix(queryable: Queryable, start: string, now: number, seconds: number): Promise<void> {
  await queryable.query(STOP, [start, new Date(now + seconds * 1000)]);
}
