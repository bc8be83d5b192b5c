import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Texts } from '../locale/texts.js';
import { tickIcon } from '../ui/tick-icon.js';

/**
 * Shown while the browser is on its way to the next page.
 *
 * @param next the next page, where the browser seems not to get there by itself
 */
export function success(texts: Texts, next: string | undefined, close: unknown): TemplateResult {
  return html`<div part="success" class="success">
    <div class="disc">${tickIcon}</div>
    <h2 part="heading" class="heading" id="heading" tabindex="-1" aria-describedby="intro">
      ${texts.of('success.heading')}
    </h2>
    ${close}
    <p part="intro" class="intro" id="intro"><slot name="success">${texts.of('success.message')}</slot></p>
    ${next && html`<a part="continue" class="link" href=${next}>${texts.of('common.continue')}</a>`}
  </div>`;
}
