import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';

/** One thing to do later, on the app's clock. Another one takes its place; an element that leaves the page has none. */
export class Timer implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #clock: () => Clock;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** Epoch milliseconds. */
  get now(): number {
    return this.#clock().now();
  }

  /** @param delay milliseconds */
  after(delay: number, then: () => void): void {
    this.stop();
    // An element may still render once after it was removed.
    if (this.#host.isConnected) this.#cancel = this.#clock().at(this.now + delay, then);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }
}
