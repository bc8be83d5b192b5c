import { html } from 'lit';
import type { PhoneState } from '../flow/state.js';
import type { Texts } from '../locale/texts.js';
import { countryName } from '../locale/values.js';
import { errorText } from '../ui/error-text.js';
import { rich } from '../ui/rich-text.js';
import { keepFocus } from '../ui/step.js';
import type { Message } from '../ui/step.js';
import type { PhoneField } from './phone-field.js';

export interface PhoneSaidView {
  readonly texts: Texts;
  readonly state: PhoneState;
  readonly field: PhoneField;
  readonly onSuggestion: () => void;
}

/** What is said about the number: nothing at first, so all of this can come later than the field. */
export interface PhoneSaid {
  readonly message: Message;
  /** A number that may have been meant; undefined where there is none. */
  readonly secondRow: unknown;
}

export function phoneSaid(view: PhoneSaidView): PhoneSaid {
  return { message: message(view), secondRow: suggestion(view) };
}

function message({ texts, state, field }: PhoneSaidView): Message {
  const { activity } = state;
  if (activity.kind === 'failed') return { kind: 'error', text: errorText(texts, activity) };
  const { remark } = field;
  switch (remark?.kind) {
    case undefined:
      return { kind: 'hint', text: rich(texts, 'phone.hint') };
    case 'unusual': {
      const country = countryName(texts, remark.number.country ?? '');
      return { kind: 'warning', text: rich(texts, 'phone.unusual', { country }) };
    }
    case 'extension':
      return { kind: 'notice', text: rich(texts, 'phone.extension', { extension: remark.extension }) };
    case 'no-list':
      return { kind: 'notice', text: rich(texts, 'country.unavailable') };
  }
}

function suggestion({ texts, field, onSuggestion }: PhoneSaidView): unknown {
  if (field.suggestion === undefined) return undefined;
  return html`<button part="suggestion" class="link" type="button" @mousedown=${keepFocus} @click=${onSuggestion}>
    ${rich(texts, 'phone.did-you-mean', { phone: field.display(field.suggestion) })}
  </button>`;
}
