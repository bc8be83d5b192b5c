import type { ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';
import { Timer } from '../ui/timer.js';

/** Re-renders its host each second until a deadline, and once when it has passed. */
export class Countdown {
  readonly #host: ReactiveControllerHost & Element;
  readonly #timer: Timer;

  constructor(host: ReactiveControllerHost & Element, clock: () => Clock) {
    this.#host = host;
    this.#timer = new Timer(host, clock);
  }

  /** Whole seconds left until the deadline in epoch milliseconds, rounded up; 0 once it has passed. */
  secondsUntil(deadline: number): number {
    const left = deadline - this.#timer.now;
    this.#timer.stop();
    if (left <= 0) return 0;
    // Wake where the shown number changes, so that a late timer never lets the display drift.
    this.#timer.after(left % 1000 || 1000, () => this.#host.requestUpdate());
    return Math.ceil(left / 1000);
  }
}
