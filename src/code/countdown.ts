import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';
import { Timer } from '../ui/timer.js';

/**
 * Re-renders its host each second until a deadline, and once when it has passed.
 * Owns one timer. Does not own the deadline: the host says it with each render.
 */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #timer: Timer;
  #deadline = 0;

  constructor(host: ReactiveControllerHost & Element, clock: () => Clock) {
    this.#host = host;
    this.#timer = new Timer(host, clock);
    host.addController(this);
  }

  /** Whole seconds left until the deadline in epoch milliseconds, rounded up; 0 once it has passed. */
  secondsUntil(deadline: number): number {
    this.#deadline = deadline;
    return Math.max(0, Math.ceil((deadline - this.#timer.now) / 1000));
  }

  hostUpdated(): void {
    const left = this.#deadline - this.#timer.now;
    this.#timer.stop();
    if (left <= 0) return;
    // Wake where the shown number changes, so that a late timer never lets the display drift.
    this.#timer.after(left % 1000 || 1000, () => this.#host.requestUpdate());
  }
}
