import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Texts } from '../locale/texts.js';
import { COUNTRY_MESSAGES } from '../locale/country-messages.js';
import { addMessages } from '../locale/localize.js';
import { count } from '../locale/values.js';
import { adoptStyles } from '../ui/adopt-styles.js';
import type { Announcer } from '../ui/announcer.js';
import { listCountries } from './country-names.js';
import type { Country, CountryList } from './country-names.js';
import { CountrySearch } from './country-search.js';
import { countryView, optionId } from './country-view.js';
import { countryStyles } from './country.styles.js';

addMessages(COUNTRY_MESSAGES);

export interface CountryPickerOptions {
  texts: () => Texts;
  /** ISO codes of the countries to list, and of those to list first. */
  allowed: () => readonly string[];
  preferred: () => readonly string[];
  chosen: () => string | undefined;
  choose: (iso: string) => void;
  /** The view is about to go: the focus has to be elsewhere first. */
  closing: (chosen: boolean) => void;
  announcer: Announcer;
}

/** Rows that Page Up and Page Down go. */
const PAGE = 8;

/** Milliseconds after the last key before the number of results is spoken. */
const SPEAKING_PAUSE = 500;

/** The view in which a country is searched and chosen. Owns the query and the highlighted row. */
export class CountryPicker implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: CountryPickerOptions;
  #list: CountryList | undefined;
  #search: CountrySearch | undefined;
  #query = '';
  #found: readonly Country[] = [];
  #active: string | undefined;
  #texts: Texts | undefined;
  /** The focus has yet to come to the search field. */
  #entering = false;

  constructor(host: ReactiveControllerHost & Element, options: CountryPickerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#list !== undefined;
  }

  open(): void {
    if (this.isOpen) return;
    this.#query = '';
    this.#active = this.#options.chosen();
    this.#entering = true;
    this.#makeList();
    this.#host.requestUpdate();
  }

  /** @param chosen whether a country was chosen */
  close(chosen = false): void {
    if (!this.isOpen) return;
    this.#options.closing(chosen);
    this.#list = undefined;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | undefined {
    if (!this.#list) return undefined;
    const texts = this.#options.texts();
    // Another language came while the view was open.
    if (texts.language !== this.#texts?.language) this.#makeList();
    return countryView({
      texts,
      lang: this.#list.lang,
      query: this.#query,
      found: this.#found,
      preferred: this.#query ? 0 : this.#list.preferred.length,
      active: this.#active,
      chosen: this.#options.chosen(),
      onBack: () => this.close(),
      onInput: this.#onInput,
      onKeydown: this.#onKeydown,
      onChoose: (iso) => this.#choose(iso),
    });
  }

  hostConnected(): void {
    adoptStyles(this.#host, countryStyles);
  }

  hostUpdated(): void {
    if (!this.isOpen) return;
    this.#host.shadowRoot?.getElementById(optionId(this.#active ?? ''))?.scrollIntoView({ block: 'nearest' });
    if (!this.#entering) return;
    this.#entering = false;
    this.#host.shadowRoot?.getElementById('country-search')?.focus();
  }

  #makeList(): void {
    const texts = (this.#texts = this.#options.texts());
    this.#list = listCountries(texts, this.#options.allowed(), this.#options.preferred());
    this.#search = new CountrySearch([...this.#list.preferred, ...this.#list.others], texts.language.tag);
    this.#found = this.#search.find(this.#query);
  }

  #choose(iso: string): void {
    this.#options.choose(iso);
    this.close(true);
  }

  readonly #onInput = (event: Event & { currentTarget: HTMLInputElement }): void => {
    this.#query = event.currentTarget.value;
    this.#found = this.#search?.find(this.#query) ?? [];
    this.#active = this.#found[0]?.iso;
    this.#options.announcer.say(() => this.#results(), SPEAKING_PAUSE);
    this.#host.requestUpdate();
  };

  #results(): string {
    const texts = this.#options.texts();
    return this.#found.length > 0
      ? texts.of('country.results', { count: count(texts, this.#found.length) })
      : texts.of('country.none', { query: this.#query });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // An input method is choosing a character by these keys.
    if (event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && isField(event)) this.#chooseActive();
    else if (steps !== undefined && isField(event)) this.#move(steps);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #chooseActive(): void {
    if (this.#active !== undefined) this.#choose(this.#active);
  }

  /** Goes up or down, around the ends only step by step. */
  #move(steps: number): void {
    const { length } = this.#found;
    const index = this.#found.findIndex(({ iso }) => iso === this.#active);
    const next = index + steps;
    const far = Math.abs(steps) > 1;
    const place = far
      ? Math.max(0, Math.min(length - 1, next))
      : (Math.max(next, index < 0 ? 0 : next) + length) % length;
    this.#active = this.#found[place]?.iso;
    this.#host.requestUpdate();
  }
}

function isField(event: Event): boolean {
  return event.target instanceof HTMLInputElement;
}
