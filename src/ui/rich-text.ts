import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { MessageId } from '../locale/localize.js';
import type { Texts, Values } from '../locale/texts.js';

/** A text whose placeholders are elements, ready to be rendered. */
export type RichText = readonly (string | TemplateResult)[];

/** Splits a text at its placeholders, so that markup never has to stand in a text. */
export function rich(texts: Texts, id: MessageId, values: Values = {}): RichText {
  return texts.parts(id, values).map((part) => (typeof part === 'string' ? part : isolate(part.placeholder, values)));
}

/** Phone numbers and codes read left to right in every language; the rest finds its own direction. */
function isolate(name: string, values: Values): string | TemplateResult {
  const value = values[name];
  // An app's own text may hold braces that mean nothing to us.
  if (value === undefined) return `{${name}}`;
  return html`<bdi dir=${/^(phone|code)$/.test(name) ? 'ltr' : 'auto'}>${value}</bdi>`;
}
