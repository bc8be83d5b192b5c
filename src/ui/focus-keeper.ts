import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failure } from '../flow/questions.js';
import type { FlowState } from '../flow/state.js';

/**
 * Keeps the focus where the person is working: in the field of the current step. It moves only when the step changes,
 * when what had it goes away, and when a button was pressed in vain; never into an element that did not have it.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #state: () => FlowState;
  #shown: FlowState | undefined;
  #before: Element | null = null;
  #spoken = false;
  #engaged = false;

  constructor(host: ReactiveControllerHost & Element, state: () => FlowState) {
    this.#host = host;
    this.#state = state;
    host.addController(this);
  }

  /** True if the message line has to speak for itself, since the focus does not move to the field it describes. */
  get spoken(): boolean {
    return this.#spoken;
  }

  /** The person used a control of ours: from now on the focus may come to us where nothing else has it. */
  engage(): void {
    this.#engaged = true;
  }

  /** Moves the focus into the field of the current step, or to the heading where there is none. */
  focusStep(): void {
    (this.#field ?? this.#heading)?.focus();
  }

  focusHeading(): void {
    this.#heading?.focus();
  }

  hostUpdate(): void {
    this.#before = this.#host.shadowRoot?.activeElement ?? null;
    if (this.#state() !== this.#shown) this.#spoken = !this.#isButton(this.#before) && !this.#asksForTerms;
  }

  hostUpdated(): void {
    const from = this.#shown;
    const to = this.#state();
    this.#shown = to;
    const before = this.#before;
    if (from && from.step !== to.step) {
      if (before || (this.#engaged && isNowhere())) this.focusStep();
      return;
    }
    const error = failure(to);
    const failed = error !== undefined && error !== (from && failure(from));
    const lost = before !== null && !this.#host.shadowRoot?.activeElement;
    if (lost || (failed && !this.#spoken)) this.focusStep();
    if (failed && to.step === 'code' && before) this.#field?.select();
  }

  get #field(): HTMLInputElement | null {
    return this.#host.shadowRoot?.querySelector(this.#asksForTerms ? '#terms' : 'input') ?? null;
  }

  get #asksForTerms(): boolean {
    return failure(this.#state())?.code === 'terms-required';
  }

  get #heading(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector('h2') ?? null;
  }

  #isButton(element: Element | null): boolean {
    return element instanceof HTMLButtonElement;
  }
}

/** True where no element of the page has the focus. */
function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
