import type { Clock } from '../flow/clock.js';
import { failure } from '../flow/questions.js';
import type { FlowState, SentCode } from '../flow/state.js';
import type { AuthElement } from '../auth-element.js';
import { keepRecord } from '../record/keep.js';
import { recordKey } from '../record/key.js';

/** Keeps what a reload needs to find the code step again, until success, expiry, or another number. */
export class SentKeeper {
  readonly #host: AuthElement;
  readonly #clock: () => Clock;
  #sent: SentCode | undefined;
  #key: string | undefined;
  #closed = false;
  /** The id of the newest code that had expired. */
  #expired: number | undefined;

  constructor(host: AuthElement, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
  }

  follow(state: FlowState): void {
    // What was sent before the server wanted a security check is as good as it was.
    if (state.step === 'captcha') return;
    let sent = state.step === 'code' ? state.sent : undefined;
    if (failure(state)?.code === 'code-expired') this.#expired = sent?.id;
    if (sent?.id === this.#expired) sent = undefined;
    // Also what ends with the page itself comes here, and would look like a change after it had come back.
    if (sent === this.#sent) return;
    this.#sent = sent;
    this.#write();
  }

  /** The dialog was opened or closed. */
  turned(open: boolean): void {
    this.#closed = !open;
    this.#write();
  }

  #write(): void {
    const sent = this.#sent;
    if (sent && !this.#host.noResume) {
      // The page may go to another address meanwhile: the record stays where it is.
      this.#key ??= recordKey(this.#host);
      const { phoneNumber, codeLength, resendAt, expiresAt } = sent;
      const keptAt = this.#clock().now();
      keepRecord(this.#key, this.#host, { phoneNumber, codeLength, resendAt, expiresAt, keptAt, closed: this.#closed });
    } else if (this.#key) {
      keepRecord(this.#key, this.#host);
      this.#key = undefined;
    }
  }
}
