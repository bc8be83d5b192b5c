import { html } from 'lit';
import { needsNewCode } from '../flow/later-questions.js';
import { isWrong, pendingId } from '../flow/questions.js';
import type { CodeState } from '../flow/state.js';
import type { Texts } from '../locale/texts.js';
import { duration, join } from '../locale/values.js';
import { errorText } from '../ui/error-text.js';
import { rich } from '../ui/rich-text.js';
import { prevent } from '../ui/step.js';
import { textButton } from '../ui/text-button.js';
import type { Message, StepContent } from '../ui/step.js';
import type { CodeField } from './code-field.js';

export interface CodeView {
  readonly texts: Texts;
  readonly state: CodeState;
  readonly field: CodeField;
  /** The number the code went to, in international form. */
  readonly phone: string;
  /** Seconds until another code may be asked for. */
  readonly wait: number;
  readonly onSubmit: () => void;
  readonly onResend: () => void;
  readonly onChangeNumber: () => void;
}

/** From this many digits on the code is set tighter, so that ten fit a narrow screen. */
const LONG = 8;

export function codeStep(view: CodeView): StepContent {
  const { texts, state } = view;
  const { kind } = state.activity;
  const dead = needsNewCode(state);
  const waiting = view.wait > 0;
  const label =
    kind === 'sending'
      ? 'phone.sending'
      : kind === 'checking'
        ? 'code.checking'
        : dead
          ? 'code.resend'
          : 'common.continue';
  return {
    heading: texts.of('code.heading'),
    intro: html`<span id="intro">${rich(texts, 'code.sent-to', { phone: view.phone })}</span>
      ${textButton('change', texts.of('code.change'), view.onChangeNumber)}`,
    field: field(view),
    message: message(view),
    submit: { label: texts.of(label), busy: pendingId(state) !== undefined },
    secondRow: dead && !waiting ? '' : resend(view),
    submitted: dead ? (waiting ? undefined : view.onResend) : view.onSubmit,
  };
}

function field({ texts, state, field: { onInput } }: CodeView): unknown {
  const wrong = isWrong(state);
  const busy = pendingId(state) !== undefined;
  return html`<label part="label" class="label" for="code">${texts.of('code.label')}</label>
    <div part="field" class="field ${wrong ? 'error' : ''}" dir="ltr">
      <!-- @ts-ignore lit-analyzer does not know one-time-code -->
      <input
        part="input code-input"
        class="input code ${state.sent.codeLength >= LONG ? 'long' : ''}"
        id="code"
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        enterkeyhint="done"
        pattern="[0-9]*"
        translate="no"
        aria-describedby="intro message"
        aria-invalid=${wrong}
        @input=${onInput}
        @beforeinput=${busy ? prevent : null}
      />
    </div>`;
}

function message({ texts, state, field, wait }: CodeView): Message {
  const { activity, sent } = state;
  if (activity.kind === 'failed') return { kind: 'error', text: errorText(texts, activity), about: activity };
  if (activity.kind === 'resent') return { kind: 'notice', text: rich(texts, 'code.resent'), about: activity };
  if (wait === 0) return { kind: 'hint', text: rich(texts, 'code.help') };
  const text: string[] = [];
  // The promise to check by itself holds until that has happened once.
  if (field.armed || activity.kind === 'checking') {
    const hint = texts.of('code.hint');
    const { expiresIn = 0, expiresAt = 0, resendAt } = sent;
    // Whether it has expired is the server's to say, but no life is promised any more.
    const lives = resendAt - wait * 1000 < expiresAt;
    text.push(lives ? join(texts, hint, texts.of('code.life', { time: duration(texts, expiresIn) })) : hint);
  }
  return { kind: 'hint', text };
}

function resend({ texts, wait, onResend }: CodeView): unknown {
  if (wait > 0) return html`<span>${rich(texts, 'code.resend-wait', { time: duration(texts, wait) })}</span>`;
  return textButton('resend', texts.of('code.resend'), onResend);
}
