/** $1 connection, $2 phone, $3 id, $4 mac, $5 expires_at, $6 resend_at, $7 now. No row: the wait is not over. */
export const RESERVE = `
  insert into codes (connection, phone, id, mac, attempts, expires_at, resend_at)
  values ($1, $2, $3, $4, 0, $5, $6)
  on conflict (connection, phone) do update set
    id = excluded.id,
    mac = excluded.mac,
    attempts = 0,
    expires_at = excluded.expires_at,
    resend_at = excluded.resend_at,
    consumed_at = null,
    previous_id = case when codes.consumed_at is null then codes.id end,
    previous_mac = case when codes.consumed_at is null then codes.mac end,
    previous_expires_at = case when codes.consumed_at is null then codes.expires_at end
  where codes.resend_at <= $7
  returning id`;

/** $1 connection, $2 phone, $3 id, $4 now. */
export const FREE_WAIT = `
  update codes set resend_at = $4
  where connection = $1 and phone = $2 and id = $3 and resend_at > $4
  returning id`;

/** $1 connection, $2 phone. */
export const FIND_IDS = `select id, previous_id from codes where connection = $1 and phone = $2`;

/**
 * $1 connection, $2 phone, $3 id, $4 mac of the guess, $5 its mac as the previous code, $6 now, $7 tries.
 * Counts the guess and consumes the code in one step. A right guess also ends the wait for the next code.
 * No row: there was nothing left to guess at.
 */
export const COUNT_GUESS = `
  update codes set
    attempts = attempts + case
      when mac = $4 then 0
      when previous_mac = $5 and previous_expires_at > $6 then 0
      else 1 end,
    consumed_at = case when mac = $4 then $6::timestamptz end,
    resend_at = case when mac = $4 then $6::timestamptz else resend_at end
  where connection = $1 and phone = $2 and id = $3
    and consumed_at is null and expires_at > $6 and attempts < $7
  returning attempts, expires_at, mac = $4 as "right",
    coalesce(mac <> $4 and previous_mac = $5 and previous_expires_at > $6, false) as superseded`;

/** $1 connection, $2 phone. */
export const FIND_STATE = `
  select attempts, expires_at, resend_at, consumed_at from codes where connection = $1 and phone = $2`;
