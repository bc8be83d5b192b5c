import { svg, html } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/* Always decorative: the names are on the buttons and in the texts beside them. */
function icon(path: SVGTemplateResult): TemplateResult {
  return html`<svg part="icon" class="icon" aria-hidden="true" viewBox="0 0 20 20">${path}</svg>`;
}

export const closeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`);
export const errorIcon = icon(svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6.5v4M10 13.4v.01"/>`);
export const warningIcon = icon(svg`<path d="M10 3 2.5 16.5h15zM10 8v4M10 14.2v.01"/>`);
export const tickIcon = icon(svg`<path class="tick" d="m4.5 10.5 3.6 3.6 7.4-8"/>`);
export const chevronIcon = icon(svg`<path d="m6 8 4 4 4-4"/>`);
export const globeIcon = icon(
  svg`<circle cx="10" cy="10" r="7.25"/><path d="M2.75 10h14.5M10 2.75c4.5 4.5 4.5 10 0 14.5-4.5-4.5-4.5-10 0-14.5"/>`,
);
export const refreshIcon = icon(svg`<path d="M16 6.5A7 7 0 1 0 17 10M16.5 3v3.8h-3.8"/>`);
