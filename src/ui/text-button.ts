import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { prevent } from './step.js';

/** A button that looks like a link. */
export function textButton(part: string, text: unknown, onClick: () => void): TemplateResult {
  return html`<button part=${part} class="link" type="button" @mousedown=${prevent} @click=${onClick}>${text}</button>`;
}
