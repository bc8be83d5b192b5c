import type { ReactiveControllerHost } from 'lit';
import type { FlowState } from '../flow/state.js';

/** Keeps the field in its place when the code step follows, and the page under the card in its, whatever the texts. */
export async function keepField(host: ReactiveControllerHost & Element, step: FlowState['step']): Promise<void> {
  const find = (piece: string): HTMLElement | null | undefined => host.shadowRoot?.querySelector(`.${piece}`);
  // From the heading on: while the step comes in, both are measured from it, and not from the card.
  const top = (): number => (find('label')?.offsetTop ?? 0) - (find('heading')?.offsetTop ?? 0);
  // Nothing can be seen of a closed dialog.
  const before = step === 'code' ? top() : 0;
  const card = find('card');
  if (card && step !== 'success') {
    // Except for that of a security check, most of which would be empty.
    const keeps = before && host.matches('[inline]') && !find('captcha');
    card.style.minBlockSize = keeps ? `${card.offsetHeight}px` : '';
  }
  await host.updateComplete;
  const intro = find('intro');
  // The text above makes up for the difference, with all the room that it has to spare.
  if (intro) intro.style.minBlockSize = before ? `${intro.offsetHeight + before - top()}px` : '';
}
