import type { Clock } from '../../src/clock.js';

/** The injected clock: it starts at the real time, because token lifetimes inside oidc-provider do, and then stands. */
export class TestClock implements Clock {
  #now = Date.now();

  now(): number {
    return this.#now;
  }

  advance(seconds: number): void {
    this.#now += seconds * 1000;
  }
}
