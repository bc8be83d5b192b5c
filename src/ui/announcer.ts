import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';

/** Milliseconds until a spoken text is taken away, so that nobody finds it by swiping. */
const KEPT = 5000;

/** Says what is only heard, in the card's hidden status line. The last text counts. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #clock: () => Clock;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /**
   * Says a text once nothing else was to be said for a while.
   *
   * @param text asked for when it is time
   * @param delay milliseconds
   */
  say(text: () => string, delay: number): void {
    this.#after(delay, () => {
      this.#show(text());
      this.#after(KEPT, () => this.#show(''));
    });
  }

  /** What was to be said does not matter any more. */
  silence(): void {
    this.#cancel?.();
    this.#show('');
  }

  hostDisconnected(): void {
    this.silence();
  }

  #after(delay: number, then: () => void): void {
    this.#cancel?.();
    const clock = this.#clock();
    this.#cancel = clock.at(clock.now() + delay, then);
  }

  #show(text: string): void {
    const line = this.#host.shadowRoot?.querySelector('#status');
    if (line) line.textContent = text;
  }
}
