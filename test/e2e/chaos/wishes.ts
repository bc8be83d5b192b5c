import { meant } from './numbers.js';
import type { View } from './view.js';

const SENDING = /^Send (code|anyway|a new code)$/;

/** What the person has asked for: nothing else may happen. */
export class Wishes {
  /** Codes that may be asked for, and codes that may be checked, until all is quiet again. */
  sends = 0;
  checks = 0;
  /** Numbers that codes may be asked for. */
  readonly numbers = new Set<string>();
  /** Codes that were entered. */
  readonly codes = new Set<string>();
  /** The number that a code was asked for last; undefined where only the request tells. */
  number: string | undefined;
  /** What stood in the field when a number was submitted before its country was known. */
  #national = '';
  /** A key was pressed too fast to see what for: the number of its request is meant. */
  blind = false;

  /** The main button, or Enter in the field. */
  submit(view: View): void {
    if (view.step === 'code') this.checks++;
    if (!SENDING.test(view.label) || view.busy) return;
    this.#national = view.text;
    this.#send(view.step === 'code' ? view.shown : meant(view.text, view.callingCode));
  }

  /** A code was asked for, for a number of whatever country the element has found by then. */
  completed(phone: string): void {
    const digits = this.#national.replace(/\D/g, '').replace(/^0/, '');
    if (digits !== '' && phone.endsWith(digits)) this.numbers.add(phone);
  }

  resend(view: View): void {
    this.#send(view.shown);
  }

  blindSubmit(view: View): void {
    this.checks++;
    this.sends++;
    for (const number of [view.shown, meant(view.text, view.callingCode)]) if (number) this.numbers.add(number);
    this.blind = true;
  }

  /** A code that goes off by itself once it is complete. */
  enter(code: string): void {
    this.checks++;
    this.codes.add(code);
  }

  /** All that was asked for is done, or will never be. */
  fulfil(): void {
    this.blind = false;
    this.sends = 0;
    this.checks = 0;
  }

  #send(number: string | undefined): void {
    this.sends++;
    if (number !== undefined) this.numbers.add(number);
    this.number = number;
  }
}
