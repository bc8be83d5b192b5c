import { secondsUntil, type Clock } from '../clock.js';
import type { Store } from '../store/store.js';
import { generateCode, generateCodeId, macOfCode } from './code.js';
import { COUNT_GUESS, FIND_IDS, FIND_STATE, FREE_WAIT, RESERVE } from './statements.js';

/** Wrong guesses a code survives. The right code is accepted as the third guess, not as the fourth. */
const MAX_ATTEMPTS = 3;

export interface CodeSettings {
  pepper: string;
  codeLength: number;
  codeLifeSeconds: number;
  resendWaitSeconds: number;
}

export type Reservation = { ok: true; id: string; code: string } | { ok: false; retryAfter: number };

/** What became of a guess. Seconds throughout. */
export type Guess =
  | { result: 'right' }
  | { result: 'wrong'; attemptsLeft: number; expiresIn: number }
  /** The code before the newest one. It costs no try. */
  | { result: 'superseded'; attemptsLeft: number; expiresIn: number }
  /** Three wrong guesses were made before this one. `retryAfter` is 0 when a new code can be sent at once. */
  | { result: 'too-many'; retryAfter: number }
  /** Run out, used, or never sent. */
  | { result: 'expired'; retryAfter: number };

interface GuessRow {
  attempts: number;
  right: boolean;
  superseded: boolean;
  expires_at: Date;
}

interface StateRow {
  attempts: number;
  expires_at: Date;
  resend_at: Date;
  consumed_at: Date | null;
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
   * Makes the next code of a number, unless the wait since the last one is not over. Of several calls at once,
   * one gets a code. The code exists in the reply only; nothing can read it back.
   */
  async reserve(phone: string): Promise<Reservation> {
    const { pepper, codeLength, codeLifeSeconds, resendWaitSeconds } = this.#settings;
    const now = this.#clock.now();
    const id = generateCodeId();
    const code = generateCode(codeLength);
    const rows = await this.#store.query(RESERVE, [
      this.#connection,
      phone,
      id,
      macOfCode(pepper, id, phone, code),
      new Date(now + codeLifeSeconds * 1000),
      new Date(now + resendWaitSeconds * 1000),
      new Date(now),
    ]);
    if (rows.length > 0) return { ok: true, id, code };
    const state = await this.#state(phone);
    return { ok: false, retryAfter: Math.max(1, state ? secondsUntil(state.resend_at, now) : 1) };
  }

  /** The SMS could not be sent, so that the next attempt need not wait. */
  async freeWait(phone: string, id: string): Promise<void> {
    await this.#store.query(FREE_WAIT, [this.#connection, phone, id, new Date(this.#clock.now())]);
  }

  /** Checks a guess. Counting it and consuming the code are one statement, so that no race gets a guess for free. */
  async guess(phone: string, code: string): Promise<Guess> {
    const now = this.#clock.now();
    const ids = await this.#ids(phone);
    const { pepper } = this.#settings;
    const [row] = await this.#store.query<GuessRow>(COUNT_GUESS, [
      this.#connection,
      phone,
      ids.id,
      macOfCode(pepper, ids.id, phone, code),
      macOfCode(pepper, ids.previous_id ?? '', phone, code),
      new Date(now),
      MAX_ATTEMPTS,
    ]);
    if (!row) return this.#refusal(phone, now);
    if (row.right) return { result: 'right' };
    return {
      result: row.superseded ? 'superseded' : 'wrong',
      attemptsLeft: MAX_ATTEMPTS - row.attempts,
      expiresIn: secondsUntil(row.expires_at, now),
    };
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
    const state = await this.#state(phone);
    const retryAfter = state ? secondsUntil(state.resend_at, now) : 0;
    const usedUp = state && !state.consumed_at && state.expires_at.getTime() > now && state.attempts >= MAX_ATTEMPTS;
    return { result: usedUp ? 'too-many' : 'expired', retryAfter };
  }

  async #state(phone: string): Promise<StateRow | undefined> {
    const [row] = await this.#store.query<StateRow>(FIND_STATE, [this.#connection, phone]);
    return row;
  }
}
