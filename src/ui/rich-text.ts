import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { MessageId } from '../locale/messages.js';
import type { Texts } from '../locale/texts.js';

/** A text whose placeholders are elements, ready to be rendered. */
export type RichText = readonly (string | TemplateResult)[];

/** Placeholders that read left to right in every language. */
const LEFT_TO_RIGHT = new Set(['phone', 'code']);

/** Splits a text at its placeholders, so that markup never has to stand in a text. */
export function rich(texts: Texts, id: MessageId, values: Readonly<Record<string, string>> = {}): RichText {
  return texts.parts(id).map((part) => {
    if (typeof part === 'string') return part;
    const name = part.placeholder;
    const direction = LEFT_TO_RIGHT.has(name) ? 'ltr' : 'auto';
    return html`<bdi class=${name === 'phone' ? 'number' : ''} dir=${direction}>${values[name]}</bdi>`;
  });
}
