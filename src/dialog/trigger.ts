import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Texts } from '../locale/texts.js';

/** The button that opens the dialog, or whatever control the app puts in its place. */
export function trigger(texts: Texts, open: () => void): TemplateResult {
  const onClick = (event: MouseEvent): void => {
    // A link works without script, and still opens elsewhere for those who ask for that.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
  // The slot is no control: it hears the clicks, by mouse or key, of the one that stands in it.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events
  return html`<slot name="trigger" @click=${onClick}
    ><button part="trigger" class="main trigger" type="button">${texts.of('sign-in')}</button></slot
  >`;
}
