import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { retryImport } from '../retry-import.js';
import { setValue } from '../ui/set-value.js';
import type { ParsedNumber, PhoneNumber } from './number/parse.js';

type Library = typeof import('./number/library.js');

export interface PhoneFieldOptions {
  /** ISO 3166 code that national numbers belong to; empty if none. */
  country: () => string;
  /** The person changed the text. */
  edited: () => void;
}

/** What the number field shows before the digits. */
export interface NumberPrefix {
  readonly country: string;
  /** With `+`; undefined where the text has its own, or before the library is there. */
  readonly callingCode: string | undefined;
}

/**
 * The text of the phone field and how it is read. Owns the lazily loaded number library: it arrives on focus, and what
 * was typed before is read as soon as it is there. Does not own what is sent.
 */
export class PhoneField implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: PhoneFieldOptions;
  #text = '';
  #touched = false;
  #library: Library | undefined;
  #doubtful: PhoneNumber | undefined;
  #suggestion: string | undefined;

  constructor(host: ReactiveControllerHost & Element, options: PhoneFieldOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The number that was called unusual, until it is edited or submitted again. */
  get doubtful(): PhoneNumber | undefined {
    return this.#doubtful;
  }

  /** The number that the person may have meant, in international form. */
  get suggestion(): string | undefined {
    return this.#suggestion === undefined ? undefined : this.display(this.#suggestion);
  }

  /** ISO 3166 code of the number in the field, as far as it is known. */
  get country(): string | undefined {
    const number = this.#library?.parse(this.#text, this.#country);
    return number?.kind === 'ok' ? number.country : this.#startsWithPlus ? undefined : this.#country;
  }

  get prefix(): NumberPrefix | undefined {
    if (!this.#country) return undefined;
    const callingCode = this.#startsWithPlus ? undefined : this.#library?.callingCodeOf(this.#country);
    return { country: this.country ?? '', callingCode: callingCode && `+${callingCode}` };
  }

  /** A number as people write it for the world, such as `+44 7400 123456`. */
  display(e164: string): string {
    return this.#library?.formatInternational(e164) ?? e164;
  }

  hostUpdated(): void {
    setValue(this.#host, 'phone', this.#text);
  }

  /** Loads the number library. A failure is no reason to stop anybody: international numbers can be sent without. */
  async load(): Promise<void> {
    if (this.#library) return;
    try {
      this.#library = await retryImport(() => import('./number/library.js'));
      this.#host.requestUpdate();
    } catch {
      // Tried again at the next focus or submit.
    }
  }

  /** Fills the field until the person types. */
  prefill(text: string): void {
    if (!this.#touched) this.#set(text);
  }

  /** Puts a number into the field, as `sendCode()` and a chosen suggestion do. */
  fill(text: string): void {
    this.#touched = true;
    this.#set(text);
  }

  clear(): void {
    this.#touched = false;
    this.#set('');
  }

  /** Reads the text, with `fallback` where the library did not come. */
  read(fallback: (text: string) => ParsedNumber): ParsedNumber {
    const number = this.#library?.parse(this.#text, this.#country) ?? fallback(this.#text);
    this.#suggestion = number.suggestion;
    return number;
  }

  /**
   * Calls a possible number of no known mobile form unusual, once.
   *
   * @returns false if the person has confirmed it by submitting it again
   */
  doubt(number: PhoneNumber): boolean {
    if (number.valid || this.#doubtful?.e164 === number.e164) return false;
    this.#doubtful = number;
    this.#host.requestUpdate();
    return true;
  }

  readonly onInput = (event: Event & { currentTarget: HTMLInputElement }): void => {
    this.#touched = true;
    this.#set(event.currentTarget.value);
    this.#options.edited();
  };

  /** The person left the field: only now may its text be set in order, since nobody's caret is in it. */
  readonly onChange = (): void => {
    const formatted = this.#library?.formatField(this.#text, this.#country);
    if (formatted === undefined || formatted === this.#text) return;
    this.#text = formatted;
    this.#host.requestUpdate();
  };

  get #country(): string | undefined {
    return this.#options.country().toUpperCase() || undefined;
  }

  get #startsWithPlus(): boolean {
    return /^\s*[+\uff0b]/.test(this.#text);
  }

  #set(text: string): void {
    this.#text = text;
    this.#doubtful = undefined;
    this.#suggestion = undefined;
    this.#host.requestUpdate();
  }
}
