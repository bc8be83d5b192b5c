import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';

/**
 * Re-renders its host each second until a deadline, and once when it has passed.
 * Owns one timer. Does not own the deadline: the host says it with each render.
 */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #clock: () => Clock;
  #cancel: (() => void) | undefined;
  #deadline = 0;

  constructor(host: ReactiveControllerHost & Element, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** Whole seconds left until the deadline in epoch milliseconds, rounded up; 0 once it has passed. */
  secondsUntil(deadline: number): number {
    this.#deadline = deadline;
    return Math.max(0, Math.ceil((deadline - this.#clock().now()) / 1000));
  }

  hostUpdated(): void {
    this.#stop();
    const now = this.#clock().now();
    const left = this.#deadline - now;
    // An element may still render once after it was removed.
    if (left <= 0 || !this.#host.isConnected) return;
    // Wake where the shown number changes, so that a late timer never lets the display drift.
    const untilNext = left % 1000 || 1000;
    this.#cancel = this.#clock().at(now + untilNext, () => this.#host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
