/* The events of a login under way; they come with the code that fires them. */
import type { SmsLoginStep } from '../errors.js';
import { SmsLoginEvent } from '../events.js';

/** The login moved to another step. */
export class SmsLoginStepEvent extends SmsLoginEvent {
  constructor(
    /** The step before. */
    readonly from: SmsLoginStep,
    /** The step now. */
    readonly to: SmsLoginStep,
  ) {
    super('sms-login-step');
  }
}

/** An event that an app can cancel, at once or after some work of its own. */
abstract class SmsLoginBeforeEvent extends SmsLoginEvent {
  readonly #promises: Promise<unknown>[] = [];

  constructor(
    type: string,
    /** E.164. */
    readonly phoneNumber: string,
  ) {
    super(type, true);
  }

  /** Delays the request until the promise settles. A rejection, or a resolution with `false`, cancels it. */
  waitUntil(promise: Promise<unknown>): void {
    this.#promises.push(promise);
  }

  /** @internal Resolves with false where the app canceled. */
  async allowed(): Promise<boolean> {
    try {
      return !(await Promise.all(this.#promises)).includes(false) && !this.defaultPrevented;
    } catch {
      return false;
    }
  }
}

/** A code is about to be requested. */
export class SmsLoginBeforeSendEvent extends SmsLoginBeforeEvent {
  constructor(
    phoneNumber: string,
    /** ISO 3166-1 alpha-2 code of the number's country or region, where it is known. */
    readonly country: string | undefined,
    /** True if this number was sent a code before. */
    readonly resend: boolean,
  ) {
    super('sms-login-before-send', phoneNumber);
  }
}

/** The server accepted to send a code. */
export class SmsLoginSentEvent extends SmsLoginEvent {
  constructor(
    /** E.164. */
    readonly phoneNumber: string,
    /** Epoch milliseconds; undefined if the server did not say. */
    readonly expiresAt: number | undefined,
  ) {
    super('sms-login-sent');
  }
}

/** A code is about to be checked. The code itself never rides on an event. */
export class SmsLoginBeforeVerifyEvent extends SmsLoginBeforeEvent {
  constructor(phoneNumber: string) {
    super('sms-login-before-verify', phoneNumber);
  }
}

/** The code was right. */
export class SmsLoginSuccessEvent extends SmsLoginEvent {
  constructor(
    /** E.164. */
    readonly phoneNumber: string,
    /** Whatever the transport handed over. */
    readonly result: unknown,
  ) {
    super('sms-login-success');
  }
}

/** The page is about to be left; cancel the event to take over. */
export class SmsLoginBeforeRedirectEvent extends SmsLoginEvent {
  constructor(
    /** Where the login goes on: it holds a login ticket, which works once, so keep it out of logs. */
    readonly url: string,
  ) {
    super('sms-login-before-redirect', true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'sms-login-step': SmsLoginStepEvent;
    'sms-login-before-send': SmsLoginBeforeSendEvent;
    'sms-login-sent': SmsLoginSentEvent;
    'sms-login-before-verify': SmsLoginBeforeVerifyEvent;
    'sms-login-success': SmsLoginSuccessEvent;
    'sms-login-before-redirect': SmsLoginBeforeRedirectEvent;
  }
}
