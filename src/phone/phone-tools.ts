import type { ReactiveController, TemplateResult } from 'lit';
import type { Texts } from '../locale/texts.js';
import { loadRareMessages } from '../locale/rare-messages-door.js';
import { countryName } from '../locale/values.js';
import { retryImport } from '../retry-import.js';
import type { Announcer } from '../ui/announcer.js';
import type { CountryPicker } from './country-picker.js';
import { allowedCountries, firstCountry } from './country-settings.js';
import { guessCountry } from './default-country.js';
import * as numbers from './number/library.js';
import type { PhoneNumber } from './number/parse.js';
import type { NumberError } from './number/read-text.js';
import type { RememberedNumber } from './remembered-number.js';
import type { NumberTools } from './number-tools.js';
import type { PhoneField, PhoneHost } from './phone-field.js';
import { Typing } from './typing.js';

export interface PhoneToolsOptions {
  texts: () => Texts;
  announcer: Announcer;
}

/** Milliseconds after the last key before a change of the country is spoken. */
const SPEAKING_PAUSE = 1000;

/** What does not come matters at the submit, which asks again. */
const ignore = (): void => undefined;

/** What happens in the field. */
const EVENTS = ['beforeinput', 'input', 'change', 'keydown', 'compositionend', 'focusout'];

/**
 * What the phone field knows about numbers: it keeps them in groups while they are typed, follows their calling code,
 * guesses the country, and reads what will be sent. Does not own the text.
 */
export class PhoneTools implements NumberTools, ReactiveController {
  readonly #host: PhoneHost;
  readonly #field: PhoneField;
  readonly #options: PhoneToolsOptions;
  readonly #typing: Typing;
  #chosen: string | undefined;
  /** The country was chosen by a calling code in the text, not by hand. */
  #followed?: boolean;
  #guessed: string | undefined;
  #guess: Promise<void> | undefined;
  #abort: AbortController | undefined;
  #extension: string | undefined;
  #picker: CountryPicker | undefined;
  #memory: RememberedNumber | undefined;

  constructor(host: PhoneHost, field: PhoneField, options: PhoneToolsOptions) {
    this.#host = host;
    this.#field = field;
    this.#options = options;
    this.#typing = new Typing({
      group: (text) => numbers.groupTyped(text, this.country),
      settle: (text) => this.#settle(text),
      write: (text) => this.#write(text),
      // Not what stands in the input: a number that was just put into the field may not be there yet.
      leave: () => this.#tidy(),
      edit: (text) => this.#field.edit(text),
    });
    host.addController(this);
  }

  get country(): string | undefined {
    const { allowed } = this;
    // A calling code in the text says whose number it is, allowed or not.
    if (this.#followed && numbers.callingCodeIn(this.#field.text)) return this.#chosen;
    const ranked = [this.#chosen, firstCountry(this.#host), this.#guessed];
    return ranked.find((country) => country && allowed.includes(country));
  }

  get callingCode(): string | undefined {
    const { country } = this;
    return country && `+${numbers.callingCodeOf(country)}`;
  }

  get allowed(): readonly string[] {
    return allowedCountries(this.#host);
  }

  get countryName(): string | undefined {
    return this.country && countryName(this.#options.texts(), this.country);
  }

  renderCountries(): TemplateResult | undefined {
    return this.#picker?.render();
  }

  get choosing(): boolean {
    return this.#picker?.isOpen ?? false;
  }

  async openCountries(): Promise<void> {
    try {
      const picker = await this.#loadPicker();
      // A number that is on its way keeps its country.
      if (!this.#host.shadowRoot?.querySelector('[aria-busy=false] #phone')) return;
      if (this.#field.remark?.kind === 'no-list') this.#field.say(undefined, this.#field.suggestion);
      picker.open();
    } catch {
      this.#field.say({ kind: 'no-list' }, this.#field.suggestion);
    }
  }

  closeCountries(): boolean {
    const { choosing } = this;
    this.#picker?.close();
    return choosing;
  }

  readonly prefetchCountries = (): void => {
    this.#loadPicker().catch(ignore);
  };

  async #loadPicker(): Promise<CountryPicker> {
    const module = await retryImport(() => import('./country-picker.js'));
    return (this.#picker ??= new module.CountryPicker(this.#host, {
      texts: this.#options.texts,
      allowed: () => this.allowed,
      preferred: () => this.#host.preferredCountries,
      chosen: () => this.country,
      text: () => this.#field.text,
      choose: (country, text) => this.choose(country, text),
      announcer: this.#options.announcer,
    }));
  }

  countryOf(e164: string): string | undefined {
    const number = numbers.parse(e164, this.country);
    return (number.kind === 'ok' && number.country) || numbers.countriesOf(numbers.callingCodeIn(e164) ?? '')[0];
  }

  display(e164: string): string {
    return numbers.formatInternational(e164);
  }

  hostConnected(): void {
    for (const type of EVENTS) this.#host.shadowRoot?.addEventListener(type, this.#typing);
    this.arrange();
    this.#guess ??= this.#recall()
      .then(ignore, ignore)
      .then(() => this.#guessCountry());
  }

  /** The app may ask for something else than at first: to remember the number, or for other countries. */
  hostUpdated(): void {
    this.#recall().catch(ignore);
    if (!this.#guessed || this.allowed.includes(this.#guessed)) return;
    this.#guessed = undefined;
    this.#guess = this.#guessCountry();
  }

  hostDisconnected(): void {
    for (const type of EVENTS) this.#host.shadowRoot?.removeEventListener(type, this.#typing);
    this.#abort?.abort();
    this.#guess = undefined;
  }

  /** The person chose a country by hand, for a number that is one of this country now. */
  choose(country: string, text: string): void {
    this.#chosen = country;
    this.#followed = false;
    this.#field.write(text);
    this.#field.retract();
    this.changed();
    this.#host.requestUpdate();
  }

  changed(): void {
    this.#follow();
    const { text } = this.#field;
    if (text) numbers.prepare(text, this.country).then((late) => late && this.#arrived(text), ignore);
  }

  arrange(): void {
    this.#follow();
    const { text } = this.#field;
    if (text) numbers.prepare(text, this.country).then(() => this.#arrived(text), ignore);
  }

  async read(): Promise<PhoneNumber | NumberError> {
    let number = await numbers.read(this.#field.text, this.country);
    if (number.kind === 'error' && number.subject === '+') {
      // Whose number it is was not known yet when it was typed.
      await this.#guess;
      number = await numbers.read(this.#field.text, this.country);
    }
    this.#tidy();
    // What is said about an unusual number comes when there is one.
    if (number.kind === 'error' || !number.valid) await loadRareMessages().catch(ignore);
    this.#field.say(this.#field.remark, number.suggestion);
    // It hears which number is sent.
    await this.#recall().catch(ignore);
    if (number.kind === 'error' || this.#isAllowed(number)) return number;
    const [subject = number.e164.slice(0, 4)] = number.countries;
    return { kind: 'error', code: 'country-not-allowed', subject };
  }

  reset(): void {
    this.#chosen = undefined;
    this.#followed = false;
    this.#typing.reset();
    this.#options.announcer.silence();
  }

  forget(): void {
    this.#memory?.forget();
  }

  /** Fills in the number that was kept on this device, if the app offers that. */
  async #recall(): Promise<void> {
    if (!this.#host.remember) return;
    const { RememberedNumber } = await retryImport(() => import('./remembered-number.js'));
    if (this.#memory) return;
    this.#memory = new RememberedNumber(this.#host, this.#field);
    this.#memory.recall();
  }

  /** The field, if somebody is in it. */
  get #focused(): HTMLInputElement | undefined {
    const { activeElement } = this.#host.shadowRoot ?? {};
    return activeElement?.id === 'phone' ? (activeElement as HTMLInputElement) : undefined;
  }

  #arrived(text: string): void {
    if (text !== this.#field.text) return;
    this.#follow();
    if (this.#focused) this.#typing.again(this.#focused);
    else this.#tidy();
    this.#host.requestUpdate();
  }

  async #guessCountry(): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const guess = await guessCountry({ allowed: this.allowed, signal });
    // Never change what the person has seen and typed for; but something is better than nothing.
    if (signal.aborted || (this.#field.touched && this.country)) return;
    this.#guessed = guess;
    this.arrange();
    this.#host.requestUpdate();
  }

  /** Within one calling code, what was chosen stays; a country that only followed gets more precise with each digit. */
  #follow(): void {
    const callingCode = numbers.callingCodeIn(this.#field.text);
    const countries = callingCode === undefined ? [] : numbers.countriesOf(callingCode);
    const { country } = this;
    if (countries.length === 0 || (country && countries.includes(country) && !this.#followed)) return;
    const number = numbers.parse(this.#field.text, undefined);
    const next = number.kind === 'ok' && number.valid ? number.countries[0] : countries[0];
    if (next === country) return;
    this.#chosen = next;
    this.#followed = true;
    // A number that was there already says nothing.
    if (!this.#field.touched) return;
    const news = (): string =>
      numbers.callingCodeIn(this.#field.text) ? `${this.countryName} ${this.callingCode}` : '';
    this.#options.announcer.say(news, SPEAKING_PAUSE);
  }

  /** The whole number in order. An extension, which no text message can reach, is left out. */
  #settle(text: string): string {
    const number = numbers.parse(text, this.country);
    if (number.kind !== 'ok' || number.extension === undefined) return numbers.formatField(text, this.country);
    this.#extension = number.extension;
    return numbers.formatField(numbers.withoutExtension(text), this.country);
  }

  #tidy(): void {
    this.#write(this.#settle(this.#field.text));
  }

  #write(text: string): void {
    this.#field.write(text);
    const extension = this.#extension;
    this.#extension = undefined;
    if (extension === undefined) return;
    this.#field.say({ kind: 'extension', extension }, this.#field.suggestion);
    loadRareMessages().then(() => this.#host.requestUpdate(), ignore);
  }

  #isAllowed({ countries }: PhoneNumber): boolean {
    // Numbers of no country, as of satellite phones, are in no list.
    if (countries.length === 0) return !this.#host.countries;
    return countries.some((country) => this.allowed.includes(country));
  }
}
