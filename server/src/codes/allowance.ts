/** How many codes and guesses a number has; see README.md. */
export interface NumberLimits {
  sendsPerHour: number;
  sendsPerDay: number;
  /** Wrong guesses a code survives. The right code is accepted as the third guess, not as the fourth. */
  guessesPerCode: number;
  guessesPerHour: number;
  guessesPerDay: number;
  /** Wrong guesses since the last login. */
  guessesPerLogin: number;
}

/** The wrong guesses of a number, newest first, as far as they can still count. */
export interface Counted {
  misses: Date[];
  misses_since_login: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How many wrong guesses a number may still make now, whatever its code. */
export function guessesLeft({ misses, misses_since_login }: Counted, limits: NumberLimits, now: number): number {
  return Math.min(
    limits.guessesPerHour - countSince(misses, now - HOUR_MS),
    limits.guessesPerDay - countSince(misses, now - DAY_MS),
    limits.guessesPerLogin - misses_since_login,
  );
}

/** Seconds until another guess is evaluated; undefined when time does not help. */
export function secondsToNextGuess(
  { misses, misses_since_login }: Counted,
  limits: NumberLimits,
  now: number,
): number | undefined {
  if (misses_since_login >= limits.guessesPerLogin) return undefined;
  return Math.max(
    secondsToRoom(misses, limits.guessesPerHour, HOUR_MS, now),
    secondsToRoom(misses, limits.guessesPerDay, DAY_MS, now),
  );
}

/** Seconds until another code may be sent, as far as their number goes. */
export function secondsToNextSend(sends: readonly Date[], limits: NumberLimits, now: number): number {
  return Math.max(
    secondsToRoom(sends, limits.sendsPerHour, HOUR_MS, now),
    secondsToRoom(sends, limits.sendsPerDay, DAY_MS, now),
  );
}

function countSince(newestFirst: readonly Date[], since: number): number {
  return newestFirst.filter((time) => time.getTime() > since).length;
}

function secondsToRoom(newestFirst: readonly Date[], cap: number, span: number, now: number): number {
  const oldest = newestFirst[cap - 1];
  return oldest ? Math.max(0, Math.ceil((oldest.getTime() + span - now) / 1000)) : 0;
}
