import type { ReactiveController } from 'lit';
import { SmsLoginError } from '../errors.js';
import { SmsLoginErrorEvent } from '../events.js';
import { initialState } from '../flow/state.js';
import type { FlowState } from '../flow/state.js';
import type { LoginOptions } from './login-options.js';
import type { Login } from './login.js';
import type { PhoneElement } from '../phone-element.js';
import type { PhoneField } from '../phone/phone-field.js';
import { hasRecord, recordKey } from '../record/key.js';
import { retryImport } from '../retry-import.js';

export interface LoginDoorOptions extends LoginOptions {
  /** The page came back with a dialog that was open. */
  reopen: () => void;
}

/**
 * The way to all that follows the number, which is loaded when the field is focused, when the page is idle, or when a
 * code is on its way already. Until then the phone step stands alone.
 */
export class LoginDoor implements ReactiveController {
  readonly #host: PhoneElement;
  readonly #phone: PhoneField;
  readonly #options: LoginDoorOptions;
  #login: Login | undefined;
  #alone: FlowState = initialState;
  #warm?: boolean;
  #key = '';

  constructor(host: PhoneElement, phone: PhoneField, options: LoginDoorOptions) {
    this.#host = host;
    this.#phone = phone;
    this.#options = options;
    host.addController(this);
  }

  /** Undefined until it has arrived. */
  get login(): Login | undefined {
    return this.#login;
  }

  get state(): FlowState {
    return this.#login?.state ?? this.#alone;
  }

  /** Loads the login, or shows and throws why it did not come. */
  async enter(): Promise<Login> {
    try {
      return await this.#load();
    } catch (cause) {
      const error = new SmsLoginError(navigator.onLine ? 'timeout' : 'offline', { step: 'phone', cause });
      this.#alone = { ...initialState, activity: { kind: 'failed', error, during: 'typing' } };
      this.#host.dispatchEvent(new SmsLoginErrorEvent(error));
      throw error;
    }
  }

  /** Loads the login in advance. A failure is told when it matters: at the submit. */
  readonly warmUp = (): void => {
    this.#load().catch(() => undefined);
  };

  /** What was said about the field is out of date. */
  edited(): void {
    this.#alone = initialState;
    this.#login?.edited();
  }

  reset(): void {
    this.#alone = initialState;
    this.#login?.reset();
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
  }

  /** That there was no network is out of date. */
  readonly #online = (): void => {
    this.#alone = initialState;
    this.#login?.online();
    this.#host.requestUpdate();
  };

  /** A code may be on its way since before the page was loaded. */
  hostUpdated(): void {
    const key = this.#host.noResume ? '' : recordKey(this.#host);
    if (key === this.#key) return;
    this.#key = key;
    if (key && hasRecord(key)) this.#resume(key).catch(() => undefined);
  }

  /** Loads the login once the card can be used. */
  prepare(): void {
    if (this.#warm) return;
    this.#warm = true;
    // Safari has no idle callbacks.
    (window.requestIdleCallback ?? setTimeout)(this.warmUp);
  }

  async #load(): Promise<Login> {
    const { Login } = await retryImport(() => import('./login.js'));
    return (this.#login ??= new Login(this.#host, this.#phone, this.#options));
  }

  async #resume(key: string): Promise<void> {
    const [login, { resume }] = await Promise.all([this.#load(), retryImport(() => import('./resume.js'))]);
    if (!this.#phone.touched && resume(login, this.#host, key)) this.#options.reopen();
  }
}
