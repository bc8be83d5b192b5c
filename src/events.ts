import type { SmsLoginError } from './errors.js';

/** What dismissed the dialog. */
export type CloseReason = 'escape' | 'backdrop' | 'close-button' | 'command' | 'method';

/** How every event of the element travels. */
export const BUBBLING: EventInit = { bubbles: true, composed: true };
export const CANCELABLE: EventInit = { ...BUBBLING, cancelable: true };

/** The dialog was shown. */
export class SmsLoginOpenEvent extends Event {
  constructor() {
    super('sms-login-open', BUBBLING);
  }
}

/** The dialog is being dismissed; cancel the event to keep it open. */
export class SmsLoginCancelEvent extends Event {
  constructor(readonly reason: CloseReason) {
    super('sms-login-cancel', CANCELABLE);
  }
}

/** The dialog was dismissed. */
export class SmsLoginCloseEvent extends Event {
  constructor(readonly reason: CloseReason) {
    super('sms-login-close', BUBBLING);
  }
}

/** Something failed; the text is on screen already. */
export class SmsLoginErrorEvent extends Event {
  constructor(readonly error: SmsLoginError) {
    super('sms-login-error', BUBBLING);
  }
}

declare global {
  interface HTMLElementEventMap {
    'sms-login-open': SmsLoginOpenEvent;
    'sms-login-cancel': SmsLoginCancelEvent;
    'sms-login-close': SmsLoginCloseEvent;
    'sms-login-error': SmsLoginErrorEvent;
  }
}
