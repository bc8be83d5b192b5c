import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { errorIcon, warningIcon } from './icons.js';
import type { Message } from './step.js';

/**
 * The message line. Always the same node, always present, never hidden: screen readers announce only what changes in an
 * element they know.
 *
 * @param spoken false where the focus moves to the field instead, whose description this is: either one speaks, never both
 * @param isLate asked about what is to be announced: true as long as that has to wait, while the role is there already
 */
export function alert(
  { kind, text, about }: Message,
  spoken: boolean,
  isLate: ((about: unknown) => boolean) | undefined,
): TemplateResult {
  const role = spoken && kind !== 'hint' ? (kind === 'error' ? 'alert' : 'status') : 'none';
  const late = isLate?.(role === 'none' ? undefined : about);
  const icon = kind === 'error' ? errorIcon : kind === 'warning' ? warningIcon : '';
  return html`<p part="message ${kind}" id="message" class="message ${kind}" role=${role}>
    ${late ? '' : icon}<span>${late ? '' : text}</span>
  </p>`;
}
