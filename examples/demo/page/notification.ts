import type { SmsLogin } from '../../../src/index.js';

/** Where the phone stands below the element, or behind its dialog; the style sheet stacks them at the same width. */
const PHONE_OUT_OF_SIGHT = '(width < 64rem)';

/**
 * On a small screen the dialog hides the phone. There the message shows up as it does on a real one: in front of
 * everything, which is why it is a popover, until its code was used.
 */
export function notify(element: SmsLogin, banner: HTMLElement): void {
  const text = banner.querySelector('p');
  element.addEventListener('sms-login-sent', ({ phoneNumber }) => {
    if (!text || !matchMedia(PHONE_OUT_OF_SIGHT).matches) return;
    void newestMessage(phoneNumber).then((message) => {
      text.textContent = message;
      // Shown anew, it comes before a dialog that was opened in between.
      banner.hidePopover();
      banner.showPopover();
    });
  });
  for (const name of ['sms-login-step', 'sms-login-close'] as const) {
    element.addEventListener(name, (event) => {
      if (!('to' in event) || event.to !== 'code') banner.hidePopover();
    });
  }
}

async function newestMessage(phoneNumber: string): Promise<string> {
  const response = await fetch(`/inbox.json?phone=${encodeURIComponent(phoneNumber)}`);
  const messages: unknown = await response.json();
  const newest: unknown = Array.isArray(messages) ? messages[0] : undefined;
  return typeof newest === 'object' && newest !== null && 'body' in newest ? String(newest.body) : '';
}
