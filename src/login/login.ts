import type { ReactiveController, TemplateResult } from 'lit';
import type { Captcha } from '../captcha/captcha.js';
import { CodeField } from '../code/code-field.js';
import { codeStep } from '../code/code-step.js';
import { codeStyles } from '../code/code.styles.js';
import { Countdown } from '../code/countdown.js';
import { WebOtp } from '../code/web-otp.js';
import { codeSettings } from './code-settings.js';
import { success } from '../dialog/success.js';
import { keepField } from '../dialog/keep-field.js';
import { SmallScreen } from '../dialog/small-screen.js';
import { SmsLoginError } from '../errors.js';
import type { SmsLoginErrorCode } from '../errors.js';
import { SmsLoginErrorEvent } from '../events.js';
import {
  SmsLoginBeforeSendEvent,
  SmsLoginBeforeVerifyEvent,
  SmsLoginSentEvent,
  SmsLoginStepEvent,
  SmsLoginSuccessEvent,
} from './login-events.js';
import { systemClock } from '../flow/clock.js';
import type { Clock } from '../flow/clock.js';
import { Flow } from '../flow/flow.js';
import type { Transition, VetoableEffect } from '../flow/flow.js';
import { awaitedSend } from '../flow/later-questions.js';
import { failure } from '../flow/questions.js';
import type { CaptchaState, FlowState, PhoneState, SentCode } from '../flow/state.js';
import { adoptStyles } from '../ui/adopt-styles.js';
import { Pause } from '../ui/pause.js';
import { Announcer } from '../ui/announcer.js';
import { LATER_MESSAGES } from '../locale/later-messages.js';
import { addMessages } from '../locale/localize.js';
import type { LoginOptions } from './login-options.js';
import { transportOf } from './login-transport.js';
import { wordsFor } from '../locale/rare-messages-door.js';
import { requestLanguage } from '../locale/request-language.js';
import type { Challenge } from '../transport/transport.js';
import { retryImport } from '../retry-import.js';
import type { PhoneElement } from '../phone-element.js';
import type { PhoneField } from '../phone/phone-field.js';
import { phoneSaid } from '../phone/phone-said.js';
import type { PhoneSaid } from '../phone/phone-said.js';
import { PhoneTools } from '../phone/phone-tools.js';
import { Redirect } from './redirect.js';
import { SentKeeper } from './sent-keeper.js';
import { Speech } from './speech.js';

addMessages(LATER_MESSAGES);

/**
 * The login from the moment a number is submitted: the flow, its transport, the code step and success. It turns the
 * transitions into DOM events and, at the end, into a navigation. None of it is needed to type a number, so it is
 * loaded when that begins. Does not own the phone step, the card or the focus.
 */
export class Login implements ReactiveController {
  /** What is to be announced has to wait a moment; see {@link Pause.isLate}. */
  readonly isLate: Pause['isLate'];
  readonly #host: PhoneElement;
  readonly #phone: PhoneField;
  readonly #options: LoginOptions;
  readonly #flow: Flow;
  readonly #code: CodeField;
  readonly #countdown: Countdown;
  readonly #otp = new WebOtp(
    () => this.#flow.settled,
    (code) => this.#code.receive(code),
  );
  readonly #speech: Speech;
  readonly #keeper: SentKeeper;
  readonly #redirect: Redirect;
  /** Loaded with the first challenge. */
  #captcha: Captcha | undefined;

  constructor(host: PhoneElement, phone: PhoneField, options: LoginOptions) {
    this.#host = host;
    this.#phone = phone;
    this.#options = options;
    // The app's, or the system's.
    const clock = (): Clock => host.clock ?? systemClock;
    this.#flow = new Flow({
      clock,
      settings: () => codeSettings(host),
      language: () => requestLanguage(options.language()),
      transport: () => transportOf(host, (challenge) => this.#prepareCaptcha(challenge)),
      before: (effect) => this.#before(effect),
      report: (transition) => this.#report(transition),
    });
    this.#code = new CodeField(host, {
      clock,
      edited: () => this.edited(),
      complete: () => options.act(this.verify()),
    });
    this.#countdown = new Countdown(host, clock);
    const announcer = new Announcer(host, clock);
    this.isLate = new Pause(host, clock).isLate;
    this.#speech = new Speech(announcer, options.texts);
    this.#keeper = new SentKeeper(host, clock);
    this.#redirect = new Redirect(host, clock);
    phone.equip(new PhoneTools(host, phone, { texts: options.texts, announcer }));
    new SmallScreen(host, options.setState);
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

  /** Requests a code for an E.164 number, with the answer to the security check if there is one; see {@link Flow.send}. */
  async send(phoneNumber: string): Promise<boolean> {
    if (this.state.step !== 'captcha') return this.#flow.send(phoneNumber);
    const { answer, isOver } = this.#captcha as Captcha;
    if (answer) return this.#flow.send(phoneNumber, answer);
    if (!isOver) return this.reject('captcha-required');
    this.#flow.dispatch({ type: 'refresh' });
    return false;
  }

  /** On to the code step of a code that was sent before; false where the login has gone on by itself. */
  resume(sent: Omit<SentCode, 'id'>): boolean {
    const before = this.state;
    this.#flow.dispatch({ type: 'resume', sent });
    if (this.state === before) return false;
    this.#phone.fill(sent.phoneNumber);
    return true;
  }

  /** Checks a code, by default the one in the field; see {@link Flow.verify}. */
  async verify(text?: string): Promise<boolean> {
    if (this.state.step !== 'code') return false;
    if (text !== undefined) this.#code.fill(text);
    if (!this.#code.isEnough) return this.reject('code-required');
    this.#code.submitted();
    return this.#flow.verify(this.#code.code);
  }

  /** Shows why what was typed cannot be sent, and throws it. */
  async reject(code: SmsLoginErrorCode, subject?: string): Promise<never> {
    await wordsFor(code);
    const error = new SmsLoginError(code, { step: this.state.step, subject });
    this.#flow.dispatch({ type: 'reject', error });
    throw error;
  }

  /** What was said about the field is out of date. */
  edited(): void {
    this.#flow.dispatch({ type: 'edit' });
  }

  reset(): void {
    this.#redirect.reset();
    this.#flow.dispatch({ type: 'reset' });
  }

  /** The dialog was opened or closed. */
  turned(open: boolean): void {
    this.#keeper.turned(open);
    this.#awaitMessage();
    if (open) return;
    this.#code.rest();
    // Nobody wants to be signed in by a dialog they have closed; a code on its way is still welcome.
    if (this.state.step === 'code' && this.state.activity.kind === 'checking') this.#flow.stop();
  }

  /** The code step or success; undefined while the number is asked for. */
  render(): TemplateResult | undefined {
    const { state } = this;
    const texts = this.#options.texts();
    const { act, form, closeButton } = this.#options;
    if (state.step === 'success') return success(texts, this.#redirect.slow, closeButton());
    if (state.step !== 'code') return undefined;
    const { phoneNumber, resendAt } = state.sent;
    const step = codeStep({
      ...{ texts, state, field: this.#code },
      phone: this.#phone.display(phoneNumber),
      wait: this.#countdown.secondsUntil(resendAt),
      onSubmit: () => act(this.verify()),
      onResend: () => act(this.send(phoneNumber)),
      onChangeNumber: () => this.#flow.dispatch({ type: 'change-number' }),
    });
    return form(step);
  }

  /** The security check in the phone step. */
  renderCaptcha(): unknown {
    const { state } = this;
    return state.step === 'captcha' ? this.#captcha?.render(state) : undefined;
  }

  /** What is to be said about the number. */
  said(onSuggestion: () => void): PhoneSaid {
    return phoneSaid({
      texts: this.#options.texts(),
      state: this.state as PhoneState | CaptchaState,
      field: this.#phone,
      onSuggestion,
      onHaveCode: () => this.#flow.dispatch({ type: 'have-code' }),
    });
  }

  hostConnected(): void {
    adoptStyles(this.#host, codeStyles);
    addEventListener('pageshow', this);
    this.#awaitMessage();
  }

  hostUpdated(): void {
    this.#speech.wait(this.waiting, this.state);
  }

  hostDisconnected(): void {
    this.#flow.stop();
    // After that, since whatever happens is followed by waiting for a message.
    this.#otp.await(undefined);
    removeEventListener('pageshow', this);
  }

  online(): void {
    this.#flow.dispatch({ type: 'online' });
  }

  /** The page was kept whole while the person was elsewhere (back/forward cache). */
  handleEvent({ persisted }: PageTransitionEvent): void {
    if (persisted && this.state.step === 'success') this.#options.returned();
  }

  async #prepareCaptcha(challenge: Challenge): Promise<void> {
    const { Captcha } = await retryImport(() => import('../captcha/captcha.js'));
    Captcha.assertPassable(challenge, this.#host.captcha);
    this.#captcha ??= new Captcha(this.#host, this.#flow.dispatch, this.#options);
  }

  #before(effect: VetoableEffect): Promise<boolean> {
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
    this.#captcha?.expect(to.step === 'captcha' ? to.challenge : undefined);
    this.#awaitMessage();
    this.#keeper.follow(to);
    this.#speech.follow(from, to);
    if (from.step !== to.step) {
      if (to.step === 'phone') this.#code.fill('');
      this.#options.stepped(to.step);
      void keepField(host, to.step);
      host.dispatchEvent(new SmsLoginStepEvent(from.step, to.step));
    }
    if (event.type === 'sent' && to.step === 'code') {
      host.dispatchEvent(new SmsLoginSentEvent(to.sent.phoneNumber, to.sent.expiresAt));
    }
    const error = failure(to);
    if (error && error !== failure(from)) this.#fail(error);
    if (to.step === 'success') this.#succeed(to);
  }

  /** Nobody is signed in by a message while they do not see the card. */
  #awaitMessage(): void {
    this.#otp.await(this.#options.shown() ? awaitedSend(this.state) : undefined);
  }

  #fail(error: SmsLoginError): void {
    // Only developers can mend these, and only they read the console.
    if (error.code === 'misconfigured' || error.code === 'callback-not-allowed') {
      console.warn(`<sms-login> ${error.message}`, error.cause ?? '');
    }
    this.#host.dispatchEvent(new SmsLoginErrorEvent(error));
  }

  #succeed({ phoneNumber, result: { redirectTo, result } }: Extract<FlowState, { step: 'success' }>): void {
    this.#host.dispatchEvent(new SmsLoginSuccessEvent(phoneNumber, result));
    if (redirectTo) this.#redirect.go(redirectTo);
  }
}
