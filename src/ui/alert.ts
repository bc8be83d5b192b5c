import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { systemClock } from '../flow/clock.js';
import type { Clock } from '../flow/clock.js';
import { errorIcon, warningIcon } from './icons.js';
import type { Message } from './step.js';

/** Milliseconds from what happened to what is said about it: what else changes on screen is read first, or cut off. */
const PAUSE = 100;

/**
 * The message line. Always the same node, always present, never hidden: screen readers announce only what changes in an
 * element they know. It takes its role at once, and what is to be announced a moment later.
 */
export class MessageLine implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly clock?: Clock | undefined };
  #about: unknown;
  #dueAt = 0;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & { readonly clock?: Clock | undefined }) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * @param spoken false where the focus moves to the field instead, whose description this is: either one speaks, never
   *   both
   */
  render({ kind, text, about }: Message, spoken: boolean): TemplateResult {
    const role = spoken && kind !== 'hint' ? (kind === 'error' ? 'alert' : 'status') : 'none';
    if (about !== this.#about) this.#schedule(about, role !== 'none');
    const icon = kind === 'error' ? errorIcon : kind === 'warning' ? warningIcon : '';
    return html`<p part="message ${kind}" id="message" class="message ${kind}" role=${role}>
      ${this.#dueAt > this.#clock.now() ? '' : html`${icon}<span>${text}</span>`}
    </p>`;
  }

  hostDisconnected(): void {
    this.#cancel?.();
  }

  get #clock(): Clock {
    return this.#host.clock ?? systemClock;
  }

  #schedule(about: unknown, later: boolean): void {
    this.#cancel?.();
    this.#about = about;
    this.#dueAt = later ? this.#clock.now() + PAUSE : 0;
    if (later) this.#cancel = this.#clock.at(this.#dueAt, () => this.#host.requestUpdate());
  }
}
