import { mayHaveCode } from '../flow/later-questions.js';
import type { CaptchaState, PhoneState } from '../flow/state.js';
import type { Texts } from '../locale/texts.js';
import { countryName } from '../locale/values.js';
import { errorText } from '../ui/error-text.js';
import { rich } from '../ui/rich-text.js';
import { textButton } from '../ui/text-button.js';
import type { Message } from '../ui/step.js';
import type { PhoneField } from './phone-field.js';

export interface PhoneSaidView {
  readonly texts: Texts;
  readonly state: PhoneState | CaptchaState;
  readonly field: PhoneField;
  readonly onSuggestion: () => void;
  readonly onHaveCode: () => void;
}

/** What is said about the number: nothing at first, so all of this can come later than the field. */
export interface PhoneSaid {
  readonly message: Message;
  /** A number that may have been meant, or a way on with a code that came all the same; undefined where there is none. */
  readonly secondRow: unknown;
}

export function phoneSaid(view: PhoneSaidView): PhoneSaid {
  return { message: message(view), secondRow: mayHaveCode(view.state) ? haveCode(view) : suggestion(view) };
}

function message({ texts, state, field }: PhoneSaidView): Message {
  const { activity } = state;
  if (activity.kind === 'failed') return { kind: 'error', text: errorText(texts, activity), about: activity };
  const { remark } = field;
  switch (remark?.kind) {
    case undefined:
      return hint(texts, state);
    case 'unusual': {
      const country = countryName(texts, remark.number.country ?? '');
      return { kind: 'warning', text: rich(texts, 'phone.unusual', { country }), about: remark };
    }
    case 'extension':
      return { kind: 'notice', text: rich(texts, 'phone.extension', { extension: remark.extension }), about: remark };
    case 'no-list':
      return { kind: 'notice', text: rich(texts, 'country.unavailable'), about: remark };
  }
}

function hint(texts: Texts, state: PhoneState | CaptchaState): Message {
  const isPicture = state.step === 'captcha' && state.challenge.image !== undefined;
  return { kind: 'hint', text: rich(texts, isPicture ? 'captcha.help' : 'phone.hint') };
}

function haveCode({ texts, onHaveCode }: PhoneSaidView): unknown {
  return textButton('have-code', texts.of('phone.have-code'), onHaveCode);
}

function suggestion({ texts, field, onSuggestion }: PhoneSaidView): unknown {
  if (field.suggestion === undefined) return undefined;
  const phone = field.display(field.suggestion);
  return textButton('suggestion', rich(texts, 'phone.did-you-mean', { phone }), onSuggestion);
}
