import { html, nothing } from 'lit';
import { failure } from '../flow/questions.js';
import type { PhoneState } from '../flow/state.js';
import type { MessageId } from '../locale/localize.js';
import type { Texts } from '../locale/texts.js';
import { rich } from '../ui/rich-text.js';
import { refuseEdits } from '../ui/step.js';
import type { StepContent } from '../ui/step.js';
import type { PhoneField } from './phone-field.js';
import type { PhoneSaid } from './phone-said.js';

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
    intro: html`<slot name="intro">${texts.of('phone.intro')}</slot>`,
    field: input(view, busy),
    submit: { label: texts.of(label), busy },
    ...(view.said ?? firstWords(view)),
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

/** The hint, or why nothing more came. */
function firstWords({ texts, state }: PhoneView): PhoneSaid {
  const error = failure(state);
  if (!error) return { message: { kind: 'hint', text: rich(texts, 'phone.hint') }, secondRow: undefined };
  return { message: { kind: 'error', text: rich(texts, `error.${error.code}` as MessageId) }, secondRow: undefined };
}
