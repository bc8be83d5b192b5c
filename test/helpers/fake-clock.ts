import type { Clock } from '../../src/flow/clock.js';

/** A clock that stands still until it is told to move. */
export class FakeClock implements Clock {
  #now = Date.UTC(2030, 0, 1);
  readonly #alarms = new Map<() => void, number>();

  now(): number {
    return this.#now;
  }

  at(deadline: number, callback: () => void): () => void {
    const alarm = (): void => callback();
    this.#alarms.set(alarm, deadline);
    return () => this.#alarms.delete(alarm);
  }

  /** How many callbacks are still to come. */
  get pending(): number {
    return this.#alarms.size;
  }

  /** Moves on, calling back in order on the way, as a browser would. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#alarms].sort(([, a], [, b]) => a - b)[0];
      if (!next || next[1] > end) break;
      const [alarm, deadline] = next;
      this.#alarms.delete(alarm);
      this.#now = Math.max(this.#now, deadline);
      alarm();
      await Promise.resolve();
    }
    this.#now = end;
  }
}
