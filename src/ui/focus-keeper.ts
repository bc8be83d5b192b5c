import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failure, fieldOf } from '../flow/questions.js';
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
  /** The focus moves with the rendering that is under way. */
  #going = false;
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

  /** What has been said is not to be said again, as when it comes back into sight. */
  hush(): void {
    this.#spoken = false;
  }

  /** Moves the focus into the field of the current step, or to the heading where there is none. */
  focusStep(): void {
    (this.#field ?? this.#heading)?.focus();
  }

  focusHeading(): void {
    this.#heading?.focus();
  }

  /** Moves the focus to what opens the dialog, where the browser left it nowhere: what had it before is gone. */
  focusTrigger(): void {
    const slot = this.#host.shadowRoot?.querySelector<HTMLSlotElement>('slot[name=trigger]');
    const { activeElement } = this.#host.shadowRoot ?? {};
    if (isNowhere() || activeElement?.closest('dialog'))
      (slot?.assignedElements({ flatten: true })[0] as HTMLElement | undefined)?.focus();
  }

  hostUpdate(): void {
    const before = (this.#before = this.#host.shadowRoot?.activeElement ?? null);
    const to = this.#state();
    this.#going = to !== this.#shown && this.#moves(before, to);
    if (to !== this.#shown) this.#spoken = !this.#going;
  }

  hostUpdated(): void {
    const from = this.#shown;
    const to = this.#state();
    this.#shown = to;
    const before = this.#before;
    // Not where the focus has gone to the page: a dialog gives it back when it closes.
    const lost = before?.isConnected === false;
    if (lost || this.#going) this.focusStep();
    const error = failure(to);
    // A code that was refused is replaced by the next one; digits that may be right are gone on with.
    if (before && from && error !== failure(from) && /^code-[^r]|^too/.test(error?.code ?? '')) this.#field?.select();
  }

  /** True where the focus goes to the field with this change: with another step, and when a button has done its work. */
  #moves(before: Element | null, to: FlowState): boolean {
    const from = this.#shown;
    if (from === undefined) return false;
    if (from.step !== to.step) return before !== null || (this.#engaged && isNowhere());
    const news = failure(to) ?? (to.step === 'code' && to.activity.kind === 'resent');
    if (!news || news === failure(from)) return false;
    if (before === null) return this.#engaged && isNowhere();
    return before.matches('.main, .second-row button, input') && before.id !== fieldOf(to);
  }

  get #field(): HTMLInputElement | null {
    return this.#host.shadowRoot?.querySelector(`#${fieldOf(this.#state())}`) ?? null;
  }

  get #heading(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector('h2') ?? null;
  }
}

/** True where no element of the page has the focus. */
function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
