/** A number whose guesses are used up gets no code either: nobody could use it. */
const guessesLeft = (hour: string, day: string, sinceLogin: string, now: string): string => `
    coalesce(codes.misses[${hour}] <= ${now}::timestamptz - interval '1 hour', true)
    and coalesce(codes.misses[${day}] <= ${now}::timestamptz - interval '1 day', true)
    and codes.misses_since_login < ${sinceLogin}`;

/**
 * $1 connection, $2 phone, $3 id, $4 mac, $5 expires_at, $6 now, $7 waits in seconds, sends $8 an hour and $9 a day,
 * $10 the larger of these, wrong guesses $11 an hour, $12 a day, $13 since the last login. No row: one of them forbids it.
 */
export const RESERVE = `
  insert into codes (connection, phone, id, mac, attempts, expires_at, resend_at, sends, streak)
  values ($1, $2, $3, $4, 0, $5, $6::timestamptz + make_interval(secs => ($7::int[])[1]), array[$6::timestamptz], 1)
  on conflict (connection, phone) do update set
    id = excluded.id,
    mac = excluded.mac,
    attempts = 0,
    expires_at = excluded.expires_at,
    streak = case when codes.sends[1] > $6::timestamptz - interval '1 hour' then codes.streak + 1 else 1 end,
    resend_at = $6::timestamptz + make_interval(secs => ($7::int[])[
      case when codes.sends[1] > $6::timestamptz - interval '1 hour'
        then least(codes.streak + 1, cardinality($7::int[])) else 1 end]),
    sends = (array_prepend($6::timestamptz, codes.sends))[1:$10::int],
    consumed_at = null,
    previous_id = case when codes.consumed_at is null then codes.id end,
    previous_mac = case when codes.consumed_at is null then codes.mac end,
    previous_expires_at = case when codes.consumed_at is null then codes.expires_at end
  where codes.resend_at <= $6
    and coalesce(codes.sends[$8::int] <= $6::timestamptz - interval '1 hour', true)
    and coalesce(codes.sends[$9::int] <= $6::timestamptz - interval '1 day', true)
    and ${guessesLeft('$11::int', '$12::int', '$13::int', '$6')}
  returning resend_at`;

/** $1 connection, $2 phone, $3 id, $4 now. */
export const FREE_WAIT = `
  update codes set resend_at = $4
  where connection = $1 and phone = $2 and id = $3 and resend_at > $4
  returning id`;

/** $1 connection, $2 phone. */
export const FIND_IDS = `select id, previous_id from codes where connection = $1 and phone = $2`;

/** How many tries a guess costs. */
const MISS = `case when mac = $4 or (previous_mac = $5 and previous_expires_at > $6) then 0 else 1 end`;

/**
 * $1 connection, $2 phone, $3 id, $4 mac of the guess, $5 its mac as the previous code, $6 now, $7 tries a code, wrong
 * guesses $8 an hour, $9 a day, $10 since the last login, $11 the larger of the first two.
 * Counts the guess and consumes the code in one step. A right guess also ends the wait for the next code.
 * No row: there was nothing left to guess at.
 */
export const COUNT_GUESS = `
  update codes set
    attempts = attempts + ${MISS},
    misses_since_login = case when mac = $4 then 0 else misses_since_login + ${MISS} end,
    misses = (array_cat(array_fill($6::timestamptz, array[${MISS}]), misses))[1:$11::int],
    consumed_at = case when mac = $4 then $6::timestamptz end,
    verified_at = case when mac = $4 then $6::timestamptz else verified_at end,
    resend_at = case when mac = $4 then $6::timestamptz else resend_at end,
    streak = case when mac = $4 then 0 else streak end
  where connection = $1 and phone = $2 and id = $3
    and consumed_at is null and expires_at > $6 and attempts < $7
    and ${guessesLeft('$8::int', '$9::int', '$10::int', '$6')}
  returning attempts, expires_at, misses, misses_since_login, mac = $4 as "right",
    coalesce(mac <> $4 and previous_mac = $5 and previous_expires_at > $6, false) as superseded`;

/** $1 connection, $2 the first and $3 the last number, of which only those as long as these count, $4 since. */
export const COUNT_VERIFIED = `
  select count(*)::integer as verified from codes
  where connection = $1 and phone between $2 and $3 and length(phone) = length($2) and verified_at > $4`;

/** $1 connection, $2 phone. */
export const FIND_STATE = `
  select attempts, expires_at, resend_at, consumed_at, sends, misses, misses_since_login
  from codes where connection = $1 and phone = $2`;

/** $1 connection, $2 phone, $3 now. The code itself stays, with the tries it had. */
export const CLEAR = `
  update codes set sends = '{}', misses = '{}', misses_since_login = 0, streak = 0, resend_at = least(resend_at, $3)
  where connection = $1 and phone = $2
  returning id`;
