const KEY = 'sms-login.phone';

/** The field that a number is kept from, and put into. */
interface KeptField {
  readonly text: string;
  readonly keeping: boolean;
  keep(on: boolean): void;
  prefill(text: string): void;
}

/** What the app allows to remember. */
export interface Remembering {
  readonly remember: boolean;
}

/**
 * Keeps the number that a code was sent to on this device, for as long as the person wants it. Few apps offer that, so it
 * is loaded by theirs only. Storage may be forbidden or full: then the number has to be typed again.
 */
export class RememberedNumber {
  readonly #field: KeptField;

  /** @param host fires `sms-login-sent` */
  constructor(host: EventTarget & Remembering, field: KeptField) {
    this.#field = field;
    host.addEventListener('sms-login-sent', ({ phoneNumber }: Event & { phoneNumber?: string }) => {
      if (field.keeping && host.remember) attempt(() => localStorage.setItem(KEY, phoneNumber ?? ''));
    });
  }

  /** Fills in the number that is kept, unless the app knows one. */
  recall(): void {
    const number = attempt(() => localStorage.getItem(KEY)) ?? '';
    if (!/^\+\d{8,15}$/.test(number)) return;
    this.#field.keep(true);
    if (!this.#field.text) this.#field.prefill(number);
  }

  forget(): void {
    attempt(() => localStorage.removeItem(KEY));
  }
}

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
