import type { ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';
import { Timer } from './timer.js';

/** Milliseconds from what happened to what is said about it: what else changes on screen is read first, or cut off. */
const PAUSE = 100;

/** Lets a moment pass between what happens and its announcement. */
export class Pause {
  readonly #host: ReactiveControllerHost & Element;
  readonly #timer: Timer;
  #about: unknown;
  #end = 0;

  constructor(host: ReactiveControllerHost & Element, clock: () => Clock) {
    this.#host = host;
    this.#timer = new Timer(host, clock);
  }

  /** @param about what is to be announced; each has its own pause, and nothing has none */
  readonly isLate = (about: unknown): boolean => {
    const { now } = this.#timer;
    if (about !== this.#about) {
      this.#about = about;
      this.#end = about === undefined ? 0 : now + PAUSE;
    }
    const left = this.#end - now;
    if (left <= 0) return false;
    this.#timer.after(left, () => this.#host.requestUpdate());
    return true;
  };
}
