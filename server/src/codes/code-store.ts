import { secondsUntil, type Clock } from '../clock.js';
import type { Queryable, Store } from '../store/store.js';
import { guessesLeft, secondsToNextGuess, secondsToNextSend, type Counted, type NumberLimits } from './allowance.js';
import { generateCode, generateCodeId, macOfCode, type Peppers } from './code.js';
import { CLEAR, COUNT_GUESS, COUNT_VERIFIED, FIND_IDS, FIND_STATE, FREE_WAIT, RESERVE } from './statements.js';

export interface CodeSettings {
  peppers: Peppers;
  codeLength: number;
  codeLifeSeconds: number;
  /** Seconds between one code and the next, the one after that, and so on; the last of them from then on. */
  resendWaits: readonly number[];
  limits: NumberLimits;
}

/** Why a number gets no code. Seconds; without `retryAfter`, time does not help. */
export type Reservation =
  | { ok: true; id: string; code: string; resendAfter: number }
  | { ok: false; reason: 'wait' | 'sends' | 'guesses' | 'locked'; retryAfter?: number };

/** What became of a guess. Seconds throughout. */
export type Guess =
  | { result: 'right' }
  | { result: 'wrong'; attemptsLeft: number; expiresIn: number }
  /** The code before the newest one. It costs no try. */
  | { result: 'superseded'; attemptsLeft: number; expiresIn: number }
  /** Three wrong guesses were made before this one. `retryAfter` is 0 when a new code can be sent at once. */
  | { result: 'too-many'; retryAfter: number }
  /** Run out, used, or never sent. */
  | { result: 'expired'; retryAfter: number }
  /** The guesses of the number are used up, whatever the code; without `retryAfter`, until the operator allows more. */
  | { result: 'limited'; retryAfter?: number };

interface GuessRow extends Counted {
  attempts: number;
  right: boolean;
  superseded: boolean;
  expires_at: Date;
}

interface StateRow extends Counted {
  attempts: number;
  expires_at: Date;
  resend_at: Date;
  consumed_at: Date | null;
  sends: Date[];
}

/** The one-time codes of one connection: newest only, single use, three tries. */
export class CodeStore {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #connection: string;
  readonly #settings: CodeSettings;

  constructor(store: Store, clock: Clock, connection: string, settings: CodeSettings) {
    this.#store = store;
    this.#clock = clock;
    this.#connection = connection;
    this.#settings = settings;
  }

  /**
   * Makes the next code of a number, unless the wait since the last one is not over, or it had enough. Of several
   * calls at once, one gets a code. The code exists in the reply only; nothing can read it back.
   */
  async reserve(transaction: Queryable, phone: string): Promise<Reservation> {
    const { peppers, codeLength, codeLifeSeconds, resendWaits, limits } = this.#settings;
    const now = this.#clock.now();
    const id = generateCodeId(peppers);
    const code = generateCode(codeLength);
    const [row] = await transaction.query<{ resend_at: Date }>(RESERVE, [
      this.#connection,
      phone,
      id,
      macOfCode(peppers, id, phone, code),
      new Date(now + codeLifeSeconds * 1000),
      new Date(now),
      resendWaits,
      limits.sendsPerHour,
      limits.sendsPerDay,
      Math.max(limits.sendsPerHour, limits.sendsPerDay),
      limits.guessesPerHour,
      limits.guessesPerDay,
      limits.guessesPerLogin,
    ]);
    if (row) return { ok: true, id, code, resendAfter: secondsUntil(row.resend_at, now) };
    return this.#whyNoCode(await this.#state(phone, transaction), now);
  }

  /** The SMS could not be sent, so that the next attempt need not wait. */
  async freeWait(phone: string, id: string): Promise<void> {
    await this.#store.query(FREE_WAIT, [this.#connection, phone, id, new Date(this.#clock.now())]);
  }

  /** Checks a guess. Counting it and consuming the code are one statement, so that no race gets a guess for free. */
  async guess(phone: string, code: string): Promise<Guess> {
    const now = this.#clock.now();
    const ids = await this.#ids(phone);
    const { peppers, limits } = this.#settings;
    const [row] = await this.#store.query<GuessRow>(COUNT_GUESS, [
      this.#connection,
      phone,
      ids.id,
      macOfCode(peppers, ids.id, phone, code),
      macOfCode(peppers, ids.previous_id ?? '', phone, code),
      new Date(now),
      limits.guessesPerCode,
      limits.guessesPerHour,
      limits.guessesPerDay,
      limits.guessesPerLogin,
      Math.max(limits.guessesPerHour, limits.guessesPerDay),
    ]);
    if (!row) return this.#refusal(phone, now);
    if (row.right) return { result: 'right' };
    return {
      result: row.superseded ? 'superseded' : 'wrong',
      attemptsLeft: Math.min(limits.guessesPerCode - row.attempts, guessesLeft(row, limits, now)),
      expiresIn: secondsUntil(row.expires_at, now),
    };
  }

  /** How many numbers, of those from `first` to `last` and as long as these, were verified since then (milliseconds). */
  async countVerified(transaction: Queryable, first: string, last: string, since: number): Promise<number> {
    const values = [this.#connection, first, last, new Date(since)];
    const [row] = await transaction.query<{ verified: number }>(COUNT_VERIFIED, values);
    return row?.verified ?? 0;
  }

  async #ids(phone: string): Promise<{ id: string; previous_id: string | null }> {
    const [row] = await this.#store.query<{ id: string; previous_id: string | null }>(FIND_IDS, [
      this.#connection,
      phone,
    ]);
    // A number without a code costs the same work as one with a code.
    return row ?? { id: '', previous_id: null };
  }

  async #refusal(phone: string, now: number): Promise<Guess> {
    const { limits } = this.#settings;
    const state = await this.#state(phone, this.#store);
    const retryAfter = state ? secondsUntil(state.resend_at, now) : 0;
    const lives = state && !state.consumed_at && state.expires_at.getTime() > now;
    if (state && guessesLeft(state, limits, now) <= 0) {
      return { result: 'limited', retryAfter: secondsToNextGuess(state, limits, now) };
    }
    return { result: lives && state.attempts >= limits.guessesPerCode ? 'too-many' : 'expired', retryAfter };
  }

  #whyNoCode(state: StateRow | undefined, now: number): Reservation {
    const { limits } = this.#settings;
    // Purged in this very moment.
    if (!state) return { ok: false, reason: 'wait', retryAfter: 1 };
    if (guessesLeft(state, limits, now) <= 0) {
      const retryAfter = secondsToNextGuess(state, limits, now);
      return { ok: false, reason: retryAfter === undefined ? 'locked' : 'guesses', retryAfter };
    }
    const waits = {
      wait: secondsUntil(state.resend_at, now),
      sends: secondsToNextSend(state.sends, limits, now),
    };
    const reason = waits.sends > waits.wait ? 'sends' : 'wait';
    return { ok: false, reason, retryAfter: Math.max(1, waits[reason]) };
  }

  async #state(phone: string, queryable: Queryable): Promise<StateRow | undefined> {
    const [row] = await queryable.query<StateRow>(FIND_STATE, [this.#connection, phone]);
    return row;
  }
}

/** Lifts the limits and the lock of a number. Whether there was anything counted. `now` in milliseconds. */
export async function clearNumber(
  queryable: Queryable,
  connection: string,
  phone: string,
  now: number,
): Promise<boolean> {
  return (await queryable.query(CLEAR, [connection, phone, new Date(now)])).length > 0;
}
