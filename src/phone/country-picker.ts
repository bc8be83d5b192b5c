import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Texts } from '../locale/texts.js';
import { COUNTRY_MESSAGES } from '../locale/country-messages.js';
import { addMessages } from '../locale/localize.js';
import { format } from '../locale/values.js';
import { adoptStyles } from '../ui/adopt-styles.js';
import type { Announcer } from '../ui/announcer.js';
import { listCountries } from './country-names.js';
import type { Country, CountryList } from './country-names.js';
import { CountrySearch } from './country-search.js';
import { countryView, optionId } from './country-view.js';
import { loadOwnNames } from './names/own-names.js';
import { ofCountry } from './number/of-country.js';
import { countryStyles } from './country.styles.js';

addMessages(COUNTRY_MESSAGES);

export interface CountryPickerOptions {
  texts: () => Texts;
  /** ISO codes of the countries to list. */
  allowed: () => readonly string[];
  /** Those to list first, as the app wrote them. */
  preferred: () => string;
  chosen: () => string | undefined;
  /** What is in the phone field. */
  text: () => string;
  choose: (iso: string, text: string) => void;
  announcer: Announcer;
}

/** Rows that Page Up and Page Down go. */
const PAGE = 8;

/** More rows than a screen has above or below the one in its middle. */
const SCREENFUL = 16;

/** Milliseconds after the last key before the number of results is spoken. */
const SPEAKING_PAUSE = 500;

/** The view in which a country is searched and chosen. Owns the query and the highlighted row. */
export class CountryPicker implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: CountryPickerOptions;
  #list: CountryList;
  #shown: 'nothing' | 'opening' | 'part' | 'all' = 'nothing';
  #search: CountrySearch | undefined;
  #query = '';
  #found: readonly Country[] = [];
  #active: string | undefined;
  #texts: Texts | undefined;

  constructor(host: ReactiveControllerHost & Element, options: CountryPickerOptions) {
    this.#host = host;
    this.#options = options;
    // The names of a language take a browser a while when it is first asked for them: best before anybody waits.
    this.#list = this.#makeList();
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#shown !== 'nothing';
  }

  open(): void {
    if (this.isOpen) return;
    this.#query = '';
    this.#active = this.#options.chosen();
    this.#shown = 'opening';
    this.#list = this.#makeList();
    this.#host.requestUpdate();
  }

  /** @param chosen whether a country was chosen */
  close(chosen = false): void {
    if (!this.isOpen) return;
    this.#leave(chosen);
    this.#shown = 'nothing';
    this.#options.announcer.silence();
    this.#host.requestUpdate();
  }

  render(): TemplateResult | undefined {
    if (!this.isOpen) return undefined;
    const texts = this.#options.texts();
    // Another language came while the view was open.
    if (texts.language !== this.#texts?.language) void this.#relist();
    return countryView({
      texts,
      lang: this.#list.lang,
      query: this.#query,
      found: this.#shown === 'all' ? this.#found : this.#nearActive(),
      lastPreferred: this.#query ? undefined : this.#list.preferred.at(-1)?.iso,
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
    if (this.#shown !== 'all') this.#center();
    if (this.#shown !== 'opening') return;
    this.#shown = 'part';
    this.#host.shadowRoot?.getElementById('country-search')?.focus();
    // The second frame comes when the first one has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => void this.#showAll()));
  }

  get #activeOption(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.getElementById(optionId(this.#active ?? ''));
  }

  /** What can be on screen at first: to paint all 245 takes a phone too long. */
  #nearActive(): readonly Country[] {
    const index = this.#found.findIndex(({ iso }) => iso === this.#active);
    return this.#found.slice(Math.max(0, index - SCREENFUL), Math.max(0, index) + SCREENFUL);
  }

  async #showAll(): Promise<void> {
    if (this.#shown !== 'part') return;
    this.#shown = 'all';
    await this.#updateAndCenter();
    // Names of two lines are taller than rows are thought to be until they have been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#center()));
  }

  /** Scrolls the page, too, if need be: it is the person who moves. */
  async #showActive(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#activeOption?.scrollIntoView({ block: 'nearest' });
  }

  async #updateAndCenter(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#center();
  }

  /** Scrolls the list, and nothing around it. */
  #center(): void {
    const option = this.#activeOption;
    const list = option?.parentElement;
    if (list) list.scrollTop = option.offsetTop - list.offsetTop - (list.clientHeight - option.offsetHeight) / 2;
  }

  #makeList(): CountryList {
    const texts = (this.#texts = this.#options.texts());
    void loadOwnNames(texts).then((came) => came && void this.#relist());
    const list = listCountries(texts, this.#options.allowed(), this.#options.preferred());
    this.#search = new CountrySearch([...list.preferred, ...list.others], texts.language.tag);
    this.#found = this.#search.find(this.#query);
    return list;
  }

  #relist(): Promise<void> {
    this.#list = this.#makeList();
    return this.#updateAndCenter();
  }

  #choose(iso: string): void {
    this.#options.choose(iso, ofCountry(this.#options.text(), iso));
    this.close(true);
  }

  /** The focus has to be elsewhere before the view goes: in the number if a country was chosen, else on the button. */
  #leave(chosen: boolean): void {
    const root = this.#host.shadowRoot;
    root?.querySelector('.under')?.removeAttribute('inert');
    root?.getElementById(chosen ? 'phone' : 'country')?.focus();
  }

  readonly #onInput = (event: Event & { currentTarget: HTMLInputElement }): void => {
    this.#query = event.currentTarget.value;
    this.#shown = 'all';
    this.#found = this.#search?.find(this.#query) ?? [];
    this.#active = this.#found[0]?.iso;
    this.#options.announcer.say(() => this.#results(), SPEAKING_PAUSE);
    void this.#showActive();
  };

  #results(): string {
    const texts = this.#options.texts();
    return this.#found.length > 0
      ? texts.of('country.results', { count: format(texts, this.#found.length) })
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
    void this.#showActive();
  }
}

function isField(event: Event): boolean {
  return event.target instanceof HTMLInputElement;
}
