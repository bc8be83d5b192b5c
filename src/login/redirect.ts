import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';
import { SmsLoginBeforeRedirectEvent } from './login-events.js';

/** Milliseconds after which a person may want to help the browser along. */
const SLOW = 5000;

/** The way to the next page, unless the app takes over. */
export class Redirect implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #clock: () => Clock;
  #slow: string | undefined;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** The next page, once the way there takes suspiciously long. */
  get slow(): string | undefined {
    return this.#slow;
  }

  go(url: string): void {
    if (!this.#host.dispatchEvent(new SmsLoginBeforeRedirectEvent(url))) return;
    location.assign(url);
    const clock = this.#clock();
    this.#cancel = clock.at(clock.now() + SLOW, () => {
      this.#slow = url;
      this.#host.requestUpdate();
    });
  }

  reset(): void {
    this.#cancel?.();
    this.#slow = undefined;
  }

  hostDisconnected(): void {
    this.#cancel?.();
  }
}
