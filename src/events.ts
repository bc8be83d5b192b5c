import type { SmsLoginError } from './errors.js';

/** What dismissed the dialog. */
export type CloseReason = 'escape' | 'backdrop' | 'close-button' | 'command' | 'method';

/** Every event of the element bubbles, also out of the shadow trees it stands in. */
export abstract class SmsLoginEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** The dialog was shown. */
export class SmsLoginOpenEvent extends SmsLoginEvent {
  constructor() {
    super('sms-login-open');
  }
}

/** The dialog is being dismissed; cancel the event to keep it open. */
export class SmsLoginCancelEvent extends SmsLoginEvent {
  constructor(
    /** What dismisses it. */
    readonly reason: CloseReason,
  ) {
    super('sms-login-cancel', true);
  }
}

/** The dialog was dismissed. */
export class SmsLoginCloseEvent extends SmsLoginEvent {
  constructor(
    /** What dismissed it. */
    readonly reason: CloseReason,
  ) {
    super('sms-login-close');
  }
}

/** Something failed; the text is on screen already. */
export class SmsLoginErrorEvent extends SmsLoginEvent {
  constructor(
    /** Why, for apps and developers. */
    readonly error: SmsLoginError,
  ) {
    super('sms-login-error');
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
