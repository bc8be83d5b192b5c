import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { MessageId } from '../locale/localize.js';
import type { Texts, Values } from '../locale/texts.js';

/** A text whose placeholders are elements, ready to be rendered. */
export type RichText = readonly (string | TemplateResult)[];

/** Splits a text at its placeholders, so that markup never has to stand in a text. */
export function rich(texts: Texts, id: MessageId, values: Values = {}): RichText {
  return texts.parts(id, values).map((part) => (typeof part === 'string' ? part : bdi(part.placeholder, values)));
}

/** Phone numbers and codes read left to right in every language; the rest finds its own direction. */
function bdi(name: string, values: Values): TemplateResult {
  const ltr = name === 'phone' || name === 'code';
  return html`<bdi class=${name} dir=${ltr ? 'ltr' : 'auto'}>${values[name]}</bdi>`;
}
