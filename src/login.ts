import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SmsLoginError } from './errors.js';
import {
  SmsLoginBeforeRedirectEvent,
  SmsLoginBeforeSendEvent,
  SmsLoginBeforeVerifyEvent,
  SmsLoginErrorEvent,
  SmsLoginSentEvent,
  SmsLoginStepEvent,
  SmsLoginSuccessEvent,
} from './events.js';
import type { Clock } from './flow/clock.js';
import { Flow } from './flow/flow.js';
import type { Transition } from './flow/flow.js';
import { failure } from './flow/reduce.js';
import type { FlowEffect, FlowState } from './flow/state.js';
import type { Auth0Config } from './transport/auth0.js';
import type { Transport } from './transport/transport.js';

export interface LoginOptions {
  clock: () => Clock;
  /** The app's own transport; without one the Auth0 contract is spoken. */
  transport: () => Transport | undefined;
  auth0: () => Auth0Config;
  settings: () => { codeLength: number; resendDelay: number };
  /** BCP 47 tag of the language the SMS should be in. */
  language: () => string;
  /** ISO 3166 code of the number in the field. */
  country: () => string | undefined;
  /** The login is about to render another step. */
  stepped: (to: FlowState['step']) => void;
}

/**
 * Owns the flow of one element: hands it the transport, and turns its transitions into DOM events and, at the end, into
 * a navigation. Does not own any text, field or focus.
 */
export class LoginController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LoginOptions;
  readonly flow: Flow;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LoginOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.flow = new Flow({
      clock: options.clock,
      settings: options.settings,
      language: options.language,
      transport: () => options.transport() ?? this.#auth0(),
      before: (effect) => this.#before(effect),
    });
    this.flow.subscribe((transition) => this.#report(transition));
  }

  get state(): FlowState {
    return this.flow.state;
  }

  /** Loads what the first request needs, so that it does not wait for it. */
  warmUp(): void {
    // A failure is told when it matters: at the request.
    if (!this.#options.transport()) import('./transport/auth0.js').catch(() => undefined);
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    this.flow.stop();
  }

  readonly #onOnline = (): void => this.flow.dispatch({ type: 'online' });

  async #auth0(): Promise<Transport> {
    let module: typeof import('./transport/auth0.js');
    try {
      module = await import('./transport/auth0.js');
    } catch (cause) {
      throw new SmsLoginError(navigator.onLine ? 'timeout' : 'offline', { cause });
    }
    return module.createAuth0Transport(this.#options.auth0());
  }

  #before(effect: FlowEffect): boolean | Promise<boolean> {
    if (effect.type === 'abort') return true;
    const { phoneNumber } = effect;
    const event =
      effect.type === 'start'
        ? new SmsLoginBeforeSendEvent(phoneNumber, this.#options.country(), effect.resend)
        : new SmsLoginBeforeVerifyEvent(phoneNumber);
    this.#host.dispatchEvent(event);
    return event.allowed();
  }

  #report({ event, from, to }: Transition): void {
    const host = this.#host;
    host.requestUpdate();
    if (from.step !== to.step) {
      this.#options.stepped(to.step);
      host.dispatchEvent(new SmsLoginStepEvent(from.step, to.step));
    }
    if (event.type === 'sent' && to.step === 'code') {
      host.dispatchEvent(new SmsLoginSentEvent(to.sent.phoneNumber, to.sent.expiresAt));
    }
    const error = failure(to);
    if (error && error !== failure(from)) this.#fail(error);
    if (to.step === 'success' && from.step !== 'success') this.#succeed(to);
  }

  #fail(error: SmsLoginError): void {
    // Only developers can mend these, and only they read the console.
    if (error.code === 'misconfigured' || error.code === 'callback-not-allowed') {
      console.warn(`<sms-login> ${error.message}`, error.cause ?? '');
    }
    this.#host.dispatchEvent(new SmsLoginErrorEvent(error));
  }

  #succeed({ phoneNumber, result: { redirectTo, result } }: Extract<FlowState, { step: 'success' }>): void {
    const host = this.#host;
    host.dispatchEvent(new SmsLoginSuccessEvent(phoneNumber, result));
    if (redirectTo === undefined) return;
    if (host.dispatchEvent(new SmsLoginBeforeRedirectEvent(redirectTo))) location.assign(redirectTo);
  }
}
