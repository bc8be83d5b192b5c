import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Texts } from '../locale/texts.js';
import { rich } from '../ui/rich-text.js';
import { icon } from '../ui/icons.js';
import { tickIcon } from '../ui/tick-icon.js';
import type { Country } from './country-names.js';

export interface CountryView {
  readonly texts: Texts;
  /** BCP 47 tag of the names. */
  readonly lang: string;
  readonly query: string;
  /** What matches, best first. */
  readonly found: readonly Country[];
  /** ISO code of the one after which a line sets the others apart. */
  readonly lastPreferred: string | undefined;
  /** ISO code of the highlighted one. */
  readonly active: string | undefined;
  readonly chosen: string | undefined;
  readonly onBack: () => void;
  readonly onInput: (event: Event & { currentTarget: HTMLInputElement }) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onChoose: (iso: string) => void;
}

const backIcon = icon('M16 10H4m5-5-5 5 5 5');
const searchIcon = icon('M9 3.75a5.25 5.25 0 1 1 0 10.5 5.25 5.25 0 1 1 0-10.5m4 9.25 3.5 3.5');

/** The element id of a country in the list. */
export const optionId = (iso: string): string => `country-${iso}`;

/**
 * The list of countries in place of the form: a combobox whose listbox is always shown (ARIA Authoring Practices). The
 * list follows its field in the DOM, since some screen readers know no active descendant and people swipe there.
 */
export function countryView(view: CountryView): TemplateResult {
  const { texts, found, onKeydown } = view;
  return html`<div
    part="country-view"
    class="countries"
    role="group"
    aria-labelledby="countries-title"
    @keydown=${onKeydown}
  >
    <div class="bar">
      <button part="back" class="close" type="button" aria-label=${texts.of('common.back')} @click=${view.onBack}>
        ${backIcon}
      </button>
      <h2 class="heading" id="countries-title">${texts.of('country.label')}</h2>
    </div>
    ${searchField(view)}
    <div
      part="country-list"
      class="list"
      id="countries"
      role="listbox"
      tabindex="-1"
      aria-label=${texts.of('country.label')}
      lang=${view.lang}
    >
      ${found.map((country) => option(view, country))}
    </div>
    ${found.length > 0 ? nothing : noMatch(view)}
  </div>`;
}

function searchField({ texts, active, onInput }: CountryView): TemplateResult {
  return html`<div part="field" class="field">
    ${searchIcon}
    <input
      part="input country-search"
      class="input"
      id="country-search"
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="done"
      placeholder=${texts.of('country.search')}
      aria-label=${texts.of('country.search')}
      aria-autocomplete="list"
      aria-expanded="true"
      aria-controls="countries"
      aria-activedescendant=${active === undefined ? nothing : optionId(active)}
      @input=${onInput}
    />
  </div>`;
}

function noMatch({ texts, query }: CountryView): TemplateResult {
  return html`<p part="message notice" class="message notice none">
    <span>${rich(texts, 'country.none', { query })}</span>
  </p>`;
}

function option({ active, chosen, lastPreferred, onChoose }: CountryView, country: Country): TemplateResult {
  const { iso, name, callingCode } = country;
  const state = `${iso === active ? 'active' : ''} ${iso === chosen ? 'chosen' : ''} ${iso === lastPreferred ? 'last' : ''}`;
  /* eslint-disable lit-a11y/click-events-have-key-events -- the keys are the search field's, where the focus stays */
  return html`<div
    part="country-option ${state}"
    class="option ${state}"
    id=${optionId(iso)}
    role="option"
    aria-selected=${iso === chosen}
    @click=${() => onChoose(iso)}
  >
    <span part="flag" class="flag" aria-hidden="true">${flag(iso)}</span>
    <span part="country-name" class="name">${name}</span>
    <span part="country-code" class="calling-code" dir="ltr">${callingCode}</span>
    ${iso === chosen ? html`<span class="chosen-mark">${tickIcon}</span>` : nothing}
  </div>`;
  /* eslint-enable lit-a11y/click-events-have-key-events */
}

/** The emoji flag: the ISO code in regional indicators. Decoration; where there are none, the letters appear. */
function flag(iso: string): string {
  return String.fromCodePoint(...iso.split(/(?=.)/).map((letter) => 0x1f1a5 + letter.charCodeAt(0)));
}
