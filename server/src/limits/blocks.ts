import type { Queryable } from '../store/store.js';

/** $1 the number and its beginnings, $2 now. */
const FIND = `
  select until from blocks where start = any($1::text[]) and (until is null or until > $2)
  order by until desc nulls first limit 1`;

/** $1 start, $2 until. A longer block stays as it is. */
const STOP = `
  insert into blocks (start, until) values ($1, $2)
  on conflict (start) do update set until = excluded.until where blocks.until < excluded.until`;

/** $1 start, $2 until. */
const SET = `
  insert into blocks (start, until) values ($1, $2) on conflict (start) do update set until = excluded.until`;

/** $1 start. */
const LIFT = 'delete from blocks where start = $1 returning start';

/** $1 the number and its beginnings, $2 now. */
const FIND_STARTS = `
  select start from blocks where start = any($1::text[]) and (until is null or until > $2) order by start`;

/** $1 now. */
const LIST = 'select start, until from blocks where until is null or until > $1 order by start';

/** The block that holds for a number, with its seconds; undefined seconds: until it is lifted. `now` in milliseconds. */
export async function findBlock(
  queryable: Queryable,
  phone: string,
  now: number,
): Promise<{ retryAfter: number | undefined } | undefined> {
  const [row] = await queryable.query<{ until: Date | null }>(FIND, [beginningsOf(phone), new Date(now)]);
  return row && { retryAfter: row.until ? Math.ceil((row.until.getTime() - now) / 1000) : undefined };
}

/** Sends nothing to numbers that begin so, for some seconds. */
export async function stopPrefix(queryable: Queryable, start: string, now: number, seconds: number): Promise<void> {
  await queryable.query(STOP, [start, new Date(now + seconds * 1000)]);
}

/** What an operator wants, whatever was before. `until` undefined: until it is lifted. */
export async function setBlock(queryable: Queryable, start: string, until: Date | undefined): Promise<void> {
  await queryable.query(SET, [start, until ?? null]);
}

/** Whether there was one. */
export async function liftBlock(queryable: Queryable, start: string): Promise<boolean> {
  return (await queryable.query(LIFT, [start])).length > 0;
}

/** The blocks that hold for a number, by how the blocked numbers begin. `now` in milliseconds. */
export async function findBlockedBeginnings(queryable: Queryable, phone: string, now: number): Promise<string[]> {
  const rows = await queryable.query<{ start: string }>(FIND_STARTS, [beginningsOf(phone), new Date(now)]);
  return rows.map(({ start }) => start);
}

/** All that hold, by how the blocked numbers begin; `until` null: until it is lifted. `now` in milliseconds. */
export function listBlocks(queryable: Queryable, now: number): Promise<{ start: string; until: Date | null }[]> {
  return queryable.query(LIST, [new Date(now)]);
}

function beginningsOf(phone: string): string[] {
  return Array.from(phone, (_, index) => phone.slice(0, index + 1)).slice(1);
}
