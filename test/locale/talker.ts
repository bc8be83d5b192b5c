import { waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { LocaleController } from '../../src/locale/locale-controller.js';

/** An element with one text and a field, and nothing else of its own. */
export class Talker extends LitElement {
  readonly locale = new LocaleController(this);

  get spoken(): string {
    return this.shadowRoot!.querySelector('p')!.textContent;
  }

  get input(): HTMLInputElement {
    return this.shadowRoot!.querySelector('input')!;
  }

  override render(): TemplateResult {
    return html`<p>${this.locale.texts.of('phone.submit')}</p>
      <input aria-label="Number" />`;
  }
}
customElements.define('locale-talker', Talker);

export function says(talker: Talker, text: string): Promise<void> {
  return waitUntil(() => talker.spoken === text, `says ${text}`);
}
