import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../flow/clock.js';
import { Timer } from '../ui/timer.js';
import { setValue } from '../ui/set-value.js';
import { readCode } from './read-code.js';

/** Milliseconds after the last typed digit: time to notice a slip before the code is sent. */
const TYPING_PAUSE = 300;

export interface CodeFieldOptions {
  clock: () => Clock;
  /** The field's text changed. */
  edited: () => void;
  /** The code is complete and this is the first time since it was sent. */
  complete: () => void;
}

/** The text of the code field, and when a complete code is submitted by itself: once for each code sent. */
export class CodeField implements ReactiveController {
  readonly #options: CodeFieldOptions;
  readonly #host: ReactiveControllerHost & Element;
  readonly #timer: Timer;
  #text = '';
  #length = 0;
  /** A complete code is submitted by itself. */
  armed = false;
  #sentId?: number;

  constructor(host: ReactiveControllerHost & Element, options: CodeFieldOptions) {
    this.#host = host;
    this.#options = options;
    this.#timer = new Timer(host, options.clock);
    host.addController(this);
  }

  /** ASCII digits of the text. */
  get code(): string {
    return readCode(this.#text, this.#length);
  }

  /** True where the code may be checked: it is not too short. */
  get isEnough(): boolean {
    return this.code.length >= this.#length;
  }

  /** Says which code is awaited. A new one re-arms the automatic submit; the digits typed so far stay. */
  expect(sentId: number, length: number): void {
    this.#length = length;
    if (sentId === this.#sentId) return;
    this.#sentId = sentId;
    this.armed = true;
  }

  /** Puts a text into the field, as `verifyCode()` does. */
  fill(text: string): void {
    this.#timer.stop();
    this.#text = text;
    this.#host.requestUpdate();
  }

  /** Takes a code that the browser read out of the text message. */
  receive(code: string): void {
    this.fill(code);
    this.#options.edited();
    if (this.armed && this.#isComplete) this.#complete();
  }

  /** What was typed is not sent by itself any more. */
  rest(): void {
    this.#timer.stop();
    this.armed &&= !this.#isComplete;
  }

  /** A submit by the person: from now on nothing is submitted by itself. */
  submitted(): void {
    this.armed = false;
    this.#timer.stop();
  }

  readonly onInput = (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
    const input = event.currentTarget;
    const before = this.#text;
    this.#timer.stop();
    this.#text = input.value;
    // A message pasted whole shows its code only; digits somebody types are left alone.
    if (this.#isComplete && /[^\d\s-]/.test(input.value)) this.#text = this.code;
    this.#options.edited();
    this.#host.requestUpdate();
    if (!this.armed || !this.#isComplete) return;
    // A digit may also be typed by an input method, or be left over by deleting another.
    const typed = /Text$|^d/.test(event.inputType) && this.#text.length <= before.length + 1;
    if (typed) this.#timer.after(TYPING_PAUSE, () => this.#complete());
    else this.#complete();
  };

  hostUpdated(): void {
    setValue(this.#host, 'code', this.#text);
  }

  get #isComplete(): boolean {
    return this.code.length === this.#length;
  }

  #complete(): void {
    this.submitted();
    this.#options.complete();
  }
}
