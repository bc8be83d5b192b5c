import type { ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';
import { Timer } from '../ui/timer.js';
import { SmsLoginBeforeRedirectEvent } from './login-events.js';

/** Milliseconds after which a person may want to help the browser along. */
const SLOW = 5000;

/** The way to the next page, unless the app takes over. */
export class Redirect {
  readonly #host: ReactiveControllerHost & Element;
  readonly #timer: Timer;
  /** The next page, once the way there takes suspiciously long. */
  slow: string | undefined;

  constructor(host: ReactiveControllerHost & Element, clock: () => Clock) {
    this.#host = host;
    this.#timer = new Timer(host, clock);
  }

  go(url: string): void {
    if (!this.#host.dispatchEvent(new SmsLoginBeforeRedirectEvent(url))) return;
    location.assign(url);
    this.#timer.after(SLOW, () => {
      this.slow = url;
      this.#host.requestUpdate();
    });
  }

  reset(): void {
    this.#timer.stop();
    this.slow = undefined;
  }
}
