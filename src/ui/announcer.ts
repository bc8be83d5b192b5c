import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';
import { Timer } from './timer.js';

/** Milliseconds until a spoken text is taken away, so that nobody finds it by swiping. */
const KEPT = 5000;

/** Says what is only heard, in the card's hidden status line. The last text counts. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #timer: Timer;

  constructor(host: ReactiveControllerHost & Element, clock: () => Clock) {
    this.#host = host;
    this.#timer = new Timer(host, clock);
    host.addController(this);
  }

  /**
   * Says a text once nothing else was to be said for a while.
   *
   * @param text asked for when it is time
   * @param delay milliseconds
   */
  say(text: () => string, delay: number): void {
    this.#timer.after(delay, () => {
      this.#show(text());
      this.#timer.after(KEPT, () => this.#show(''));
    });
  }

  /** What was to be said does not matter any more. */
  silence(): void {
    this.#timer.stop();
    this.#show('');
  }

  hostDisconnected(): void {
    this.silence();
  }

  #show(text: string): void {
    const line = this.#host.shadowRoot?.querySelector('#status');
    if (line) line.textContent = text;
  }
}
