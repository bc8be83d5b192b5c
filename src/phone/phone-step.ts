import { html, nothing } from 'lit';
import { failure, fieldOf, isWrong } from '../flow/questions.js';
import type { CaptchaState, PhoneState } from '../flow/state.js';
import type { MessageId } from '../locale/localize.js';
import type { Texts } from '../locale/texts.js';
import { chevronIcon, globeIcon } from '../ui/icons.js';
import { rich } from '../ui/rich-text.js';
import { prevent } from '../ui/step.js';
import type { StepContent } from '../ui/step.js';
import type { ChangeListener, PhoneField } from './phone-field.js';
import type { PhoneSaid } from './phone-said.js';

export interface PhoneView {
  readonly texts: Texts;
  readonly state: PhoneState | CaptchaState;
  readonly field: PhoneField;
  /** Replaces the heading unless empty. */
  readonly heading: string;
  /** Offers to keep the number on this device. */
  readonly remember: boolean;
  /** Asks for the terms to be agreed to. */
  readonly requireTerms: boolean;
  /** What the number needs to be sent is still loading. */
  readonly preparing: boolean;
  readonly onFocus: () => void;
  readonly onSubmit: () => void;
  /** Opens the list of countries. */
  readonly onCountries: () => void;
  /** The security check, where the server wants one. */
  readonly captcha: unknown;
  /** Once there is something to say it. */
  readonly said: PhoneSaid | undefined;
}

export function phoneStep(view: PhoneView): StepContent {
  const { texts, state, field } = view;
  const busy = state.activity.kind === 'sending' || view.preparing;
  const unusual = field.remark?.kind === 'unusual';
  const label = busy ? 'phone.sending' : unusual ? 'phone.send-anyway' : 'phone.submit';
  return {
    heading: html`<slot name="heading">${view.heading || texts.of('sign-in')}</slot>`,
    intro: html`<slot name="intro" id="intro">${texts.of('phone.intro')}</slot>`,
    field: [input(view, busy), view.captcha],
    consent: consent(view),
    submit: { label: texts.of(label), busy },
    ...(view.said ?? firstWords(view)),
    submitted: view.onSubmit,
  };
}

function input(view: PhoneView, busy: boolean): unknown {
  const { texts, state, field, onFocus } = view;
  const wrong = isWrong(state);
  const look = wrong ? 'error' : field.remark?.kind === 'unusual' ? 'warning' : '';
  return html`<label part="label" class="label" for="phone">${texts.of('phone.label')}</label>
    <div part="field" class="field ${look}" dir="ltr">
      ${country(view)}
      <input
        part="input phone-input"
        class="input"
        id="phone"
        name="phone"
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        enterkeyhint="send"
        aria-describedby=${fieldOf(state) === 'phone' ? 'message' : nothing}
        aria-invalid=${wrong}
        @focus=${onFocus}
        @input=${field.onInput}
        @change=${field.onInput}
        @beforeinput=${busy ? prevent : null}
      />
    </div>`;
}

/** What national digits belong to; a button to change it unless there is nothing to choose. */
function country({ texts, field, onCountries }: PhoneView): unknown {
  const { country: iso, callingCode } = field;
  const shown = html`<span>${iso}</span> <span>${callingCode}</span>`;
  if (field.isFixed) return html`<div part="country" class="country">${shown}</div>`;
  return html`<button
      part="country"
      class="country"
      id="country"
      type="button"
      aria-haspopup="listbox"
      aria-labelledby="country country-name country-label"
      @click=${onCountries}
      @pointerenter=${field.tools?.prefetchCountries}
      @focus=${field.tools?.prefetchCountries}
    >
      ${iso ? shown : globeIcon} ${chevronIcon}
    </button>
    <span id="country-name" hidden>${field.tools?.countryName}</span>
    <span id="country-label" hidden>${texts.of('country.label')}</span>`;
}

/** What the app asks for beside the number. */
function consent({ texts, state, field, remember, requireTerms }: PhoneView): unknown {
  const missing = failure(state)?.code === 'terms-required';
  const terms = html`<slot name="terms">${texts.of('phone.terms')}</slot>`;
  return [
    remember ? checkbox('remember', texts.of('phone.remember'), field.onKeep, false) : nothing,
    requireTerms ? checkbox('terms', terms, field.onAgree, missing) : nothing,
  ];
}

/** Whether it is ticked is up to the field, see there. */
function checkbox(id: string, text: unknown, onChange: ChangeListener, invalid: boolean): unknown {
  return html`<label part="checkbox" class="checkbox">
    <input id=${id} type="checkbox" aria-describedby="message" aria-invalid=${invalid} @change=${onChange} />
    <span>${text}</span>
  </label>`;
}

/** The hint, or why nothing more came. */
function firstWords({ texts, state }: PhoneView): PhoneSaid {
  const error = failure(state);
  if (!error) return { message: { kind: 'hint', text: rich(texts, 'phone.hint') }, secondRow: undefined };
  const text = rich(texts, `error.${error.code}` as MessageId);
  return { message: { kind: 'error', text, about: error }, secondRow: undefined };
}
