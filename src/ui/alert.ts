import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { errorIcon, warningIcon } from './icons.js';
import type { Message } from './step.js';

/**
 * The message line. Always the same node, always present, never hidden: screen readers announce only what changes in an
 * element they know.
 *
 * @param spoken false where the focus moves to the field instead, whose description this is: either one speaks, never both
 */
export function alert({ kind, text }: Message, spoken: boolean): TemplateResult {
  const role = kind === 'error' ? 'alert' : 'status';
  return html`<p
    part="message ${kind}"
    id="message"
    class="message ${kind}"
    role=${spoken && kind !== 'hint' ? role : 'none'}
  >
    ${kind === 'error' ? errorIcon : kind === 'warning' ? warningIcon : ''}<span>${text}</span>
  </p>`;
}
