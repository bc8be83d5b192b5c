import type { CSSResult } from 'lit';

/** Adds styles that come with a part of the element that is loaded later. */
export function adoptStyles(host: Element, { styleSheet }: CSSResult): void {
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
}
