import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setChecked, setValue } from '../ui/set-value.js';
import type { CountrySettings } from './country-settings.js';
import type { PhoneNumber } from './number/parse.js';
import type { NumberTools } from './number-tools.js';
import type { Remembering } from './remembered-number.js';

/** The element a phone field is part of, with what the app asks of numbers. */
export type PhoneHost = ReactiveControllerHost & HTMLElement & CountrySettings & Remembering;

/** Hears of what a person did to an input. */
export type ChangeListener = (event: Event & { currentTarget: HTMLInputElement }) => void;

/** What is said about the number under the field, as long as it is not edited. */
export type Remark =
  /** It is possible, but not a known mobile number. */
  | { readonly kind: 'unusual'; readonly number: PhoneNumber }
  /** Digits were left out that an SMS cannot reach. */
  | { readonly kind: 'extension'; readonly extension: string }
  /** The list of countries did not come. */
  | { readonly kind: 'no-list' };

/**
 * The text of the phone field, the country beside it, and what is said about them. All that takes knowledge of numbers
 * is in {@link NumberTools}, which arrive with the first focus or when the page is idle; what was typed before stays.
 */
export class PhoneField implements ReactiveController {
  readonly #host: PhoneHost;
  readonly #edited: () => void;
  /* Written by this class only. */
  text = '';
  /** The person or the page has put a number here, so nothing else may. */
  touched = false;
  /** The person wants the number to be kept on this device. */
  keeping = false;
  /** The person agrees to the terms. */
  agreed = false;
  /** Undefined until they have arrived. */
  tools: NumberTools | undefined;
  remark: Remark | undefined;
  /** The number that the person may have meant, E.164. */
  suggestion: string | undefined;

  /** @param edited called when the person changed the text */
  constructor(host: PhoneHost, edited: () => void) {
    this.#host = host;
    this.#edited = edited;
    host.addController(this);
  }

  /** ISO 3166 code of the country that a national number in this field belongs to. */
  get country(): string | undefined {
    const { country, countries } = this.#host;
    return this.tools ? this.tools.country : (this.isFixed ? countries : country).trim().toUpperCase() || undefined;
  }

  /** Calling code of that country with its `+`; undefined where the text has its own, or before the tools are there. */
  get callingCode(): string | undefined {
    return /^\s*[+\uff0b]/.test(this.text) ? undefined : this.tools?.callingCode;
  }

  /** Only one country is allowed. */
  get isFixed(): boolean {
    return this.tools ? this.tools.allowed.length === 1 : /^\s*[a-z]{2}\s*$/i.test(this.#host.countries);
  }

  /** A number as people write it for the world, such as `+44 7400 123456`. It stays in one line where it fits into one. */
  display(e164: string): string {
    return (this.tools?.display(e164) ?? e164).replaceAll(' ', '\u00a0');
  }

  hostUpdated(): void {
    setValue(this.#host, 'phone', this.text);
    setChecked(this.#host, 'terms', this.agreed);
    setChecked(this.#host, 'remember', this.keeping);
  }

  /** The tools have arrived. */
  equip(tools: NumberTools): void {
    this.tools = tools;
    this.#host.requestUpdate();
  }

  /** Fills the field until the person types. */
  prefill(text: string): void {
    if (this.touched) return;
    this.write(text);
    this.tools?.arrange();
  }

  /** Puts a number into the field, as `sendCode()` and a chosen suggestion do. */
  fill(text: string): void {
    this.touched = true;
    this.write(text);
    this.tools?.arrange();
  }

  /** The person changed the text. */
  edit(text: string): void {
    this.touched = true;
    this.write(text);
    this.retract();
  }

  /** What was said about the number is out of date. */
  retract(): void {
    this.say(undefined, undefined);
    this.#edited();
  }

  clear(): void {
    this.touched = false;
    this.agreed = false;
    this.tools?.reset();
    this.write('');
    this.#host.requestUpdate();
  }

  /** Replaces the text. What was said about another number is out of date. */
  write(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.say(undefined, undefined);
    this.tools?.changed();
  }

  /** Keeps the number on this device from the next code on, or forgets it at once. */
  keep(on: boolean): void {
    this.keeping = on;
    if (!on) this.tools?.forget();
    this.#host.requestUpdate();
  }

  /** Says something about the number. */
  say(remark: Remark | undefined, suggestion: string | undefined): void {
    this.remark = remark;
    this.suggestion = suggestion;
    this.#host.requestUpdate();
  }

  /**
   * Calls a possible number of no known mobile form unusual, once.
   *
   * @returns false if the person has confirmed it by submitting it again
   */
  doubt(number: PhoneNumber): boolean {
    const remark = this.remark;
    if (number.valid || (remark?.kind === 'unusual' && remark.number.e164 === number.e164)) return false;
    this.say({ kind: 'unusual', number }, this.suggestion);
    return true;
  }

  /** Some browsers fill a field with a `change` and no `input`. */
  readonly onInput: ChangeListener = ({ currentTarget: { value } }) => {
    if (value !== this.text) this.edit(value);
  };

  readonly onKeep: ChangeListener = ({ currentTarget }) => this.keep(currentTarget.checked);

  readonly onAgree: ChangeListener = ({ currentTarget }) => {
    this.agreed = currentTarget.checked;
    this.#edited();
    this.#host.requestUpdate();
  };
}
