import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Always decorative: the names are on the buttons and in the texts beside them. */
export function icon(path: string): TemplateResult {
  return html`<svg part="icon" class="icon" aria-hidden="true" viewBox="0 0 20 20"><path d=${path} /></svg>`;
}

const CIRCLE = 'M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 1 1 0-14.5';

export const closeIcon = icon('m5 5 10 10M15 5 5 15');
export const errorIcon = icon(`${CIRCLE}M10 6.5v4M10 13.4v.01`);
export const warningIcon = icon('M10 3 2.5 16.5h15zM10 8v4M10 14.2v.01');
export const chevronIcon = icon('m6 8 4 4 4-4');
export const globeIcon = icon(`${CIRCLE}M2.75 10h14.5M10 2.75c4.5 4.5 4.5 10 0 14.5-4.5-4.5-4.5-10 0-14.5`);
