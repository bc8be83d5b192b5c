import type { ReactiveController, TemplateResult } from 'lit';
import { CodeField } from './code/code-field.js';
import { codeStep } from './code/code-step.js';
import { codeStyles } from './code/code.styles.js';
import { Countdown } from './code/countdown.js';
import { form } from './dialog/card.js';
import { success } from './dialog/success.js';
import { SHEET } from './dialog/sheet.js';
import { SmsLoginError } from './errors.js';
import type { SmsLoginErrorCode } from './errors.js';
import { SmsLoginErrorEvent } from './events.js';
import {
  SmsLoginBeforeRedirectEvent,
  SmsLoginBeforeSendEvent,
  SmsLoginBeforeVerifyEvent,
  SmsLoginSentEvent,
  SmsLoginStepEvent,
  SmsLoginSuccessEvent,
} from './login-events.js';
import { systemClock } from './flow/clock.js';
import type { Clock } from './flow/clock.js';
import { Flow } from './flow/flow.js';
import type { Transition } from './flow/flow.js';
import { failure } from './flow/questions.js';
import type { FlowEffect, FlowState, PhoneState } from './flow/state.js';
import { adoptStyles } from './ui/adopt-styles.js';
import { LATER_MESSAGES } from './locale/later-messages.js';
import { addMessages } from './locale/localize.js';
import { transportOf } from './login-transport.js';
import { requestLanguage } from './locale/request-language.js';
import type { Texts } from './locale/texts.js';
import { retryImport } from './retry-import.js';
import type { PhoneElement } from './phone-element.js';
import type { PhoneField } from './phone/phone-field.js';
import { phoneSaid } from './phone/phone-said.js';
import type { PhoneSaid } from './phone/phone-said.js';
import { PhoneTools } from './phone/phone-tools.js';

addMessages(LATER_MESSAGES);

/** Milliseconds after which a person may want to help the browser along. */
const SLOW_REDIRECT = 5000;

export interface LoginOptions {
  texts: () => Texts;
  /** BCP 47 tag of the language that is asked for. */
  language: () => string;
  setState: (name: string, on: boolean) => void;
  /** The login is about to render another step. */
  stepped: (to: FlowState['step']) => void;
  /** The person came back to a page that had signed them in. */
  returned: () => void;
  /** Runs what the person asked for by a control of the code step. */
  act: (promise: Promise<unknown>) => void;
}

/**
 * The login from the moment a number is submitted: the flow, its transport, the code step and success. It turns the
 * transitions into DOM events and, at the end, into a navigation. None of it is needed to type a number, so it is
 * loaded when that begins. Does not own the phone step, the card or the focus.
 */
export class Login implements ReactiveController {
  readonly #host: PhoneElement;
  readonly #phone: PhoneField;
  readonly #options: LoginOptions;
  readonly #flow: Flow;
  readonly #code: CodeField;
  readonly #countdown: Countdown;
  /** The app's clock, or the system's. */
  readonly #clock: () => Clock;
  readonly #warned = new Set<string>();
  /** The next page, once the way there takes suspiciously long. */
  #next: string | undefined;
  #cancelNext: (() => void) | undefined;
  #small = false;

  constructor(host: PhoneElement, phone: PhoneField, options: LoginOptions) {
    this.#host = host;
    this.#phone = phone;
    this.#options = options;
    const clock = (this.#clock = (): Clock => host.clock ?? systemClock);
    this.#flow = new Flow({
      clock,
      settings: () => this.#settings(),
      language: () => requestLanguage(options.language()),
      transport: () => transportOf(host),
      before: (effect) => this.#before(effect),
    });
    this.#flow.subscribe((transition) => this.#report(transition));
    this.#code = new CodeField(host, {
      clock,
      edited: () => this.edited(),
      complete: () => options.act(this.verify()),
    });
    this.#countdown = new Countdown(host, clock);
    phone.equip(new PhoneTools(host, phone, { clock, texts: options.texts, settings: () => host }));
    host.addController(this);
  }

  get state(): FlowState {
    return this.#flow.state;
  }

  /** Another code cannot be asked for yet. */
  get waiting(): boolean {
    const { state } = this;
    return state.step === 'code' && this.#countdown.secondsUntil(state.sent.resendAt) > 0;
  }

  /** Requests a code for an E.164 number; see {@link Flow.send}. */
  send(phoneNumber: string): Promise<boolean> {
    return this.#flow.send(phoneNumber);
  }

  /** Checks a code, by default the one in the field; see {@link Flow.verify}. */
  async verify(text?: string): Promise<boolean> {
    if (this.state.step !== 'code') return false;
    if (text !== undefined) this.#code.fill(text);
    this.#code.submitted();
    return this.#code.isEnough ? this.#flow.verify(this.#code.code) : this.reject('code-required');
  }

  /** Shows why what was typed cannot be sent, and throws it. */
  reject(code: SmsLoginErrorCode, subject?: string): never {
    const error = new SmsLoginError(code, { step: this.state.step, subject });
    this.#flow.dispatch({ type: 'reject', error });
    throw error;
  }

  /** What was said about the field is out of date. */
  edited(): void {
    this.#flow.dispatch({ type: 'edit' });
  }

  reset(): void {
    this.#cancelNext?.();
    this.#next = undefined;
    this.#flow.dispatch({ type: 'reset' });
    this.#code.clear();
  }

  /** Nobody wants to be signed in by a dialog they have closed; a code on its way is still welcome. */
  left(): void {
    if (this.state.step === 'code' && this.state.activity.kind === 'checking') this.#flow.stop();
  }

  /** The code step or success; undefined while the number is asked for. */
  render(spoken: boolean): TemplateResult | undefined {
    const { state } = this;
    const texts = this.#options.texts();
    if (state.step === 'phone') return undefined;
    if (state.step === 'success') return success(texts, this.#next);
    const { act } = this.#options;
    const { phoneNumber, resendAt } = state.sent;
    const step = codeStep({
      ...{ texts, state, field: this.#code },
      phone: this.#phone.display(phoneNumber),
      wait: this.#countdown.secondsUntil(resendAt),
      onSubmit: () => act(this.verify()),
      onResend: () => act(this.send(phoneNumber)),
      onChangeNumber: () => this.#flow.dispatch({ type: 'change-number' }),
    });
    return form(step, spoken);
  }

  /** What is to be said about the number. */
  said(onSuggestion: () => void): PhoneSaid {
    return phoneSaid({
      texts: this.#options.texts(),
      state: this.state as PhoneState,
      field: this.#phone,
      onSuggestion,
    });
  }

  hostConnected(): void {
    adoptStyles(this.#host, codeStyles);
    addEventListener('online', this.#onOnline);
    addEventListener('pageshow', this.#onPageShow);
  }

  /** What only small screens need is loaded there only. */
  hostUpdated(): void {
    if (this.#small || this.#host.hasAttribute('inline') || !matchMedia(SHEET).matches) return;
    this.#small = true;
    retryImport(() => import('./dialog/viewport.js')).then(
      ({ ViewportController }) => new ViewportController(this.#host, this.#options.setState),
      () => (this.#small = false),
    );
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    removeEventListener('pageshow', this.#onPageShow);
    this.#cancelNext?.();
    this.#flow.stop();
  }

  readonly #onOnline = (): void => this.#flow.dispatch({ type: 'online' });

  /** The page was kept whole while the person was elsewhere (back/forward cache). */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.state.step === 'success') this.#options.returned();
  };

  #settings(): { codeLength: number; resendDelay: number } {
    const { codeLength, resendDelay } = this.#host;
    return {
      codeLength: this.#count('code-length', codeLength, 4, 12) ?? 6,
      resendDelay: this.#count('resend-delay', resendDelay, 0, 86_400) ?? 30,
    };
  }

  #count(name: string, value: number, min: number, max: number): number | undefined {
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    const warning = `<sms-login> ${name} must be a whole number from ${min} to ${max}, not ${value}.`;
    if (!this.#warned.has(warning)) console.warn(warning);
    this.#warned.add(warning);
    return undefined;
  }

  #before(effect: FlowEffect): boolean | Promise<boolean> {
    if (effect.type === 'abort') return true;
    const { phoneNumber } = effect;
    const event =
      effect.type === 'start'
        ? new SmsLoginBeforeSendEvent(phoneNumber, this.#phone.tools?.countryOf(phoneNumber), effect.resend)
        : new SmsLoginBeforeVerifyEvent(phoneNumber);
    this.#host.dispatchEvent(event);
    return event.allowed();
  }

  #report({ event, from, to }: Transition): void {
    const host = this.#host;
    host.requestUpdate();
    if (to.step === 'code') this.#code.expect(to.sent.id, to.sent.codeLength);
    if (from.step !== to.step) {
      if (to.step === 'phone') this.#code.clear();
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
    if (redirectTo === undefined || !host.dispatchEvent(new SmsLoginBeforeRedirectEvent(redirectTo))) return;
    location.assign(redirectTo);
    const clock = this.#clock();
    this.#cancelNext = clock.at(clock.now() + SLOW_REDIRECT, () => {
      this.#next = redirectTo;
      host.requestUpdate();
    });
  }
}
