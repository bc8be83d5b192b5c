import { html, nothing } from 'lit';
import { failure } from '../flow/questions.js';
import type { PhoneState } from '../flow/state.js';
import type { Texts } from '../locale/texts.js';
import { errorText } from '../ui/error-text.js';
import { rich } from '../ui/rich-text.js';
import { keepFocus, refuseEdits } from '../ui/step.js';
import type { Message, StepContent } from '../ui/step.js';
import type { PhoneField } from './phone-field.js';

export interface PhoneView {
  readonly texts: Texts;
  readonly state: PhoneState;
  readonly field: PhoneField;
  /** Replaces the heading unless empty. */
  readonly heading: string;
  /** What the number needs to be sent is still loading. */
  readonly preparing: boolean;
  readonly onFocus: () => void;
  readonly onSubmit: () => void;
  readonly onSuggestion: () => void;
}

export function phoneStep(view: PhoneView): StepContent {
  const { texts, state, field } = view;
  const busy = state.activity.kind === 'sending' || view.preparing;
  const unusual = field.remark?.kind === 'unusual';
  const label = busy ? 'phone.sending' : unusual ? 'phone.send-anyway' : 'phone.submit';
  return {
    heading: html`<slot name="heading">${view.heading || texts.of('sign-in')}</slot>`,
    intro: html`<slot name="intro">${texts.of('phone.intro')}</slot>`,
    field: input(view, busy),
    message: message(view),
    submit: { label: texts.of(label), busy },
    secondRow: suggestion(view),
    submitted: view.onSubmit,
  };
}

function input({ texts, state, field, onFocus }: PhoneView, busy: boolean): unknown {
  const error = failure(state);
  const look = error ? 'error' : field.remark?.kind === 'unusual' ? 'warning' : '';
  return html`<label part="label" class="label" for="phone">${texts.of('phone.label')}</label>
    <div part="field" class="field ${look}" dir="ltr">
      ${field.country ? prefix(field) : nothing}
      <input
        part="input phone-input"
        class="input"
        id="phone"
        name="phone"
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        enterkeyhint="send"
        aria-describedby="message"
        aria-invalid=${error !== undefined}
        @focus=${onFocus}
        @input=${field.onInput}
        @change=${field.onInput}
        @beforeinput=${busy ? refuseEdits : null}
      />
    </div>`;
}

function prefix({ country, callingCode }: PhoneField): unknown {
  return html`<div part="country" class="country"><span>${country}</span><span>${callingCode}</span></div>`;
}

function message({ texts, state, field }: PhoneView): Message {
  const { activity } = state;
  if (activity.kind === 'failed') return { kind: 'error', text: errorText(texts, activity) };
  const { remark } = field;
  switch (remark?.kind) {
    case undefined:
      return { kind: 'hint', text: rich(texts, 'phone.hint') };
    case 'unusual': {
      const country = texts.country(remark.number.country ?? '');
      return { kind: 'warning', text: rich(texts, 'phone.unusual', { country }) };
    }
    case 'extension':
      return { kind: 'notice', text: rich(texts, 'phone.extension', { extension: remark.extension }) };
    case 'no-list':
      return { kind: 'notice', text: rich(texts, 'country.unavailable') };
  }
}

function suggestion({ texts, field, onSuggestion }: PhoneView): unknown {
  if (field.suggestion === undefined) return undefined;
  return html`<button part="suggestion" class="link" type="button" @mousedown=${keepFocus} @click=${onSuggestion}>
    ${rich(texts, 'phone.did-you-mean', { phone: field.display(field.suggestion) })}
  </button>`;
}
