import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { card, closeButton, form } from './dialog/card.js';
import type { CardView } from './dialog/card.js';
import { DialogController } from './dialog/dialog.js';
import { dialogStyles } from './dialog/dialog.styles.js';
import { trigger } from './dialog/trigger.js';
import { SmsLoginError } from './errors.js';
import { SmsLoginCancelEvent, SmsLoginCloseEvent, SmsLoginOpenEvent } from './events.js';
import type { CloseReason } from './events.js';
import { failure, pendingId } from './flow/questions.js';
import type { CaptchaState, PhoneState } from './flow/state.js';
import { LoginDoor } from './login/login-door.js';
import { LocaleController } from './locale/locale-controller.js';
import type { Messages } from './locale/texts.js';
import type { Login } from './login/login.js';
import type { PhoneNumber } from './phone/number/parse.js';
import type { NumberError } from './phone/number/read-text.js';
import { PhoneField } from './phone/phone-field.js';
import type { NumberTools } from './phone/number-tools.js';
import { phoneStep } from './phone/phone-step.js';
import { PhoneElement } from './phone-element.js';
import { cardStyles } from './ui/card.styles.js';
import { controlStyles } from './ui/controls.styles.js';
import { alert } from './ui/alert.js';
import { FocusKeeper } from './ui/focus-keeper.js';
import { motionStyles } from './ui/motion.styles.js';
import type { StepContent } from './ui/step.js';
import { tokenStyles } from './ui/tokens.styles.js';

export type { Messages };

/** How the card looks: `auto` follows the page's `color-scheme`. */
export type Theme = 'auto' | 'light' | 'dark';

/**
 * Signs people in with their phone: number, SMS code, callback.
 *
 * @fires {SmsLoginOpenEvent} sms-login-open - The dialog was shown.
 * @fires {SmsLoginCancelEvent} sms-login-cancel - The dialog is being dismissed; cancelable.
 * @fires {SmsLoginCloseEvent} sms-login-close - The dialog was dismissed.
 * @fires {SmsLoginStepEvent} sms-login-step - The login moved to another step.
 * @fires {SmsLoginBeforeSendEvent} sms-login-before-send - A code is about to be requested; cancelable.
 * @fires {SmsLoginSentEvent} sms-login-sent - The server accepted to send a code.
 * @fires {SmsLoginBeforeVerifyEvent} sms-login-before-verify - A code is about to be checked; cancelable.
 * @fires {SmsLoginSuccessEvent} sms-login-success - The code was right.
 * @fires {SmsLoginBeforeRedirectEvent} sms-login-before-redirect - The page is about to be left; cancelable.
 * @fires {SmsLoginErrorEvent} sms-login-error - Something failed.
 *
 * @slot trigger - Replaces the button that opens the dialog.
 * @slot logo - At most 160 × 32 px, above the heading.
 * @slot heading - Replaces the heading.
 * @slot intro - Replaces the text under the heading of the phone step.
 * @slot terms - What has to be agreed to with `require-terms`, instead of a text without links.
 * @slot footer - Under the form, for example a link to a privacy policy.
 * @slot captcha - Filled by the element while a `captcha` hook is at work.
 * @slot success - Replaces the text under the heading after success.
 *
 * @csspart trigger - The default button.
 * @csspart dialog - The native dialog, a transparent box of the viewport’s size.
 * @csspart card - The card.
 * @csspart header - The slot `logo`.
 * @csspart close - The close button.
 * @csspart heading - The heading.
 * @csspart intro - The text under the heading.
 * @csspart form - The form of a step.
 * @csspart label - The label of the field.
 * @csspart field - The box around the input.
 * @csspart country - The button with country and calling code before the number.
 * @csspart country-view - The list of countries and its search field, over the card’s content.
 * @csspart back - Leads from the list of countries back to the form.
 * @csspart country-search - The search field.
 * @csspart country-list - The list.
 * @csspart country-option - A country in the list.
 * @csspart active - The highlighted country.
 * @csspart chosen - The chosen country.
 * @csspart last - The last of the preferred countries, before a line.
 * @csspart flag - Its flag, an emoji.
 * @csspart country-name - Its name.
 * @csspart country-code - Its calling code.
 * @csspart input - Either input.
 * @csspart phone-input - The input of the phone step.
 * @csspart code-input - The input of the code step.
 * @csspart message - The line under the field.
 * @csspart hint - The line while it is a hint.
 * @csspart notice - The line while it is a notice.
 * @csspart warning - The line while it is a warning.
 * @csspart error - The line while it is an error.
 * @csspart checkbox - A checkbox and its text.
 * @csspart submit - The main button.
 * @csspart busy - The main button while a request is on its way.
 * @csspart spinner - In the busy button.
 * @csspart second-row - The row under the button.
 * @csspart suggestion - The number that may have been meant.
 * @csspart have-code - Leads on to the code step, though asking for a code failed.
 * @csspart captcha - The security check.
 * @csspart captcha-image - Its picture.
 * @csspart captcha-input - The input for the characters in the picture.
 * @csspart refresh - Asks for another picture.
 * @csspart change - Leads back to the number.
 * @csspart resend - Asks for another code.
 * @csspart success - The view after success.
 * @csspart continue - The link to the next page, where the browser takes long.
 * @csspart footer - The slot `footer`.
 * @csspart icon - Every icon.
 *
 * @cssprop [--sms-login-accent=light-dark(#2b59e0, #8fa9ff)] - Main button; source of links and focus rings.
 * @cssprop --sms-login-on-accent - Text on the accent; black or white, computed.
 * @cssprop --sms-login-link - Text buttons, links, caret; the accent, made legible.
 * @cssprop --sms-login-focus - Focus rings; as links.
 * @cssprop [--sms-login-surface=light-dark(#fff, #1b1b20)] - Card.
 * @cssprop [--sms-login-text=light-dark(#17171c, #f4f4f6)] - Text.
 * @cssprop [--sms-login-muted=light-dark(#5b5b68, #ababb8)] - Intro, hint, icons.
 * @cssprop [--sms-login-field=light-dark(#fff, #232329)] - Background of fields.
 * @cssprop [--sms-login-border=light-dark(#8a8a97, #7c7c8b)] - Edge of fields; keep 3:1.
 * @cssprop [--sms-login-divider=light-dark(#e7e7ec, #3a3a43)] - Thin lines.
 * @cssprop [--sms-login-hover=light-dark(#f3f3f6, #2a2a32)] - Hovered quiet controls.
 * @cssprop [--sms-login-danger=light-dark(#bd2320, #ff9c94)] - Errors.
 * @cssprop [--sms-login-warning=light-dark(#8a4a00, #f2c069)] - Warnings.
 * @cssprop [--sms-login-success=light-dark(#0f7540, #74d6a0)] - Success.
 * @cssprop [--sms-login-backdrop=light-dark(rgb(18 18 26 / 0.48), rgb(0 0 0 / 0.62))] - Behind the dialog.
 * @cssprop --sms-login-shadow - Shadow of the card.
 * @cssprop --sms-login-font - Font families; the system’s by default. Name the page’s own to follow it.
 * @cssprop [--sms-login-font-size=clamp(16px, 1rem, 32px)] - Base size; never below 16 px.
 * @cssprop [--sms-login-heading-size=1.375em] - Heading.
 * @cssprop [--sms-login-heading-weight=650] - Heading.
 * @cssprop [--sms-login-align=start] - Heading and intro: `start` or `center`.
 * @cssprop [--sms-login-width=clamp(400px, 25rem, 800px)] - Card.
 * @cssprop [--sms-login-padding=32px] - Inline sides of the card.
 * @cssprop [--sms-login-radius=10px] - Field and buttons.
 * @cssprop [--sms-login-card-radius=16px] - Card.
 * @cssprop [--sms-login-field-height=52px] - Fields; buttons are 4 px less.
 * @cssprop [--sms-login-border-width=1px] - Field.
 * @cssprop [--sms-login-offset=max(24px, 14dvh)] - Distance of the dialog from the top.
 * @cssprop [--sms-login-duration=200ms] - All motion; `0s` for none.
 *
 * @cssState phone - The number is asked for.
 * @cssState captcha - A security check is asked for beside the number.
 * @cssState code - The code is asked for.
 * @cssState success - Signed in.
 * @cssState country - The list of countries is open.
 * @cssState busy - A request is on its way.
 * @cssState error - A failure is shown.
 * @cssState waiting - Another code cannot be asked for yet.
 * @cssState sheet - The dialog fills a small screen.
 * @cssState short - Little of it is left, as by an on-screen keyboard.
 */
export class SmsLogin extends PhoneElement {
  static override readonly styles = [tokenStyles, cardStyles, controlStyles, motionStyles, dialogStyles];

  /** @internal Which of the properties below are attributes, and how; decorators for this would cost 0.3 kB. */
  static override readonly properties: PropertyDeclarations = {
    open: { type: Boolean, reflect: true },
    inline: { type: Boolean, reflect: true },
    noTrigger: { type: Boolean, attribute: 'no-trigger' },
    noClose: { type: Boolean, attribute: 'no-close' },
    heading: {},
    theme: { reflect: true, useDefault: true },
    messages: { attribute: false },
  };

  /** Shows the dialog. */
  open = false;
  /** The card stands in the page instead of a dialog. */
  inline = false;
  /** No default button. */
  noTrigger = false;
  /** The person cannot dismiss the dialog. */
  noClose = false;
  /** Replaces the title. */
  heading = '';
  /** Colours: `auto` follows the page’s `color-scheme`. */
  theme: Theme = 'auto';

  /** Overrides of any text, by message id. */
  messages: Messages = {};

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this);
  readonly #phone = new PhoneField(this, () => this.#door.edited());
  readonly #dialog = new DialogController(this, {
    open: () => this.open && !this.inline,
    locked: () => this.noClose,
    dismiss: (reason) => this.#dismiss(reason),
    shown: () => this.#shown(),
    reshown: () => this.#focus.focusStep(),
    hidden: (reason) => this.#hidden(reason),
  });
  readonly #focus: FocusKeeper = new FocusKeeper(this, () => this.#door.state);
  readonly #door: LoginDoor = new LoginDoor(this, this.#phone, {
    texts: () => this.#locale.texts,
    language: () => this.#locale.wanted,
    setState: (name, on) => this.#setState(name, on),
    stepped: (to) => (this.#motion = to === 'phone' ? 'back' : 'forward'),
    returned: () => this.#returned(),
    shown: () => this.inline || this.open,
    reopen: () => this.#reopen(),
    act: (promise) => this.#act(promise),
    submit: () => this.#act(this.#submit(false)),
    form: (step) => this.#form(step),
    closeButton: () => this.#closeButton(),
  });
  #preparing = false;
  #opened = false;
  /** The dialog is shown by the page, not by a person. */
  #unasked = false;
  #closing: CloseReason = 'method';
  #motion: 'forward' | 'back' | undefined;

  constructor() {
    super();
    this.rememberDefaults();
    this.addEventListener('command', this.#onCommand);
  }

  /** Shows the dialog. */
  show(): void {
    this.open = true;
  }

  /**
   * Dismisses the dialog, unless the app cancels `sms-login-cancel`.
   *
   * @returns true if it is closed now
   */
  close(): boolean {
    return this.#dismiss('method');
  }

  /** Starts over: forgets the number, the code and any request on its way. */
  reset(): void {
    this.#phone.tools?.closeCountries();
    this.#phone.clear();
    this.#phone.prefill(this.phone);
    this.#door.reset();
  }

  /**
   * Requests a code.
   *
   * @param phone a number in any format; by default what is in the field
   * @returns true once the code step is reached, false if the app canceled or the element was removed
   * @throws {SmsLoginError} the same error that the element shows
   */
  async sendCode(phone?: string): Promise<boolean> {
    if (phone !== undefined) this.#phone.fill(phone);
    return this.#submit(true);
  }

  /**
   * Checks a code.
   *
   * @param code by default what is in the field
   * @returns true after success, false if the app canceled, or if no code was sent yet
   * @throws {SmsLoginError} the same error that the element shows
   */
  async verifyCode(code?: string): Promise<boolean> {
    return (await this.#door.enter()).verify(code);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.restoreDefaults();
    this.#opened ||= this.open;
    if (changed.has('open')) this.#door.login?.turned(this.open);
    if (changed.has('phone')) this.#phone.prefill(this.phone);
    const { state } = this.#door;
    for (const step of ['phone', 'captcha', 'code', 'success'] as const) this.#setState(step, state.step === step);
    this.#setState('country', this.#phone.tools?.choosing ?? false);
    this.#setState('busy', this.#preparing || pendingId(state) !== undefined);
    this.#setState('error', failure(state) !== undefined);
    this.#setState('waiting', this.#door.login?.waiting ?? false);
  }

  /** Loads the rest once the card can be used, or as soon as its field is focused. */
  protected override updated(): void {
    if (this.inline || this.#opened) this.#door.prepare();
  }

  protected override render(): TemplateResult {
    if (this.inline) return this.#card();
    const { onCancel, onClose, onMouseDown, onClick } = this.#dialog;
    /* eslint-disable lit-a11y/click-events-have-key-events -- the keyboard's way out of the dialog is Escape */
    return html`${this.noTrigger ? nothing : trigger(this.#locale.texts, () => this.show())}
      <dialog
        part="dialog"
        aria-labelledby="heading"
        aria-describedby="intro"
        @cancel=${onCancel}
        @close=${onClose}
        @mousedown=${onMouseDown}
        @click=${onClick}
      >
        ${this.#opened ? this.#card() : nothing}
      </dialog>`;
    /* eslint-enable lit-a11y/click-events-have-key-events */
  }

  #card(): TemplateResult {
    const { language } = this.#locale;
    const view: CardView = {
      language,
      hasLogo: this.querySelector(':scope > [slot="logo"]') !== null,
      hasFooter: this.querySelector(':scope > [slot="footer"]') !== null,
      onSlotChange: () => this.requestUpdate(),
      motion: this.#motion,
    };
    return card(view, this.#door.login?.render() ?? this.#phoneStep(), this.#phone.tools?.renderCountries());
  }

  #phoneStep(): TemplateResult {
    const { login, state } = this.#door;
    const step = phoneStep({
      texts: this.#locale.texts,
      state: state as PhoneState | CaptchaState,
      field: this.#phone,
      heading: this.heading,
      remember: this.remember,
      requireTerms: this.requireTerms,
      preparing: this.#preparing,
      captcha: login?.renderCaptcha(),
      onFocus: this.#door.warmUp,
      onSubmit: () => this.#act(this.#submit(false)),
      onCountries: () => this.#act(this.#openCountries()),
      said: login?.said(() => this.#takeSuggestion()),
    });
    return this.#form(step);
  }

  #form(step: StepContent): TemplateResult {
    return form(step, alert(step.message, this.#focus.spoken, this.#door.login?.isLate), this.#closeButton());
  }

  #closeButton(): unknown {
    if (this.inline || this.noClose) return nothing;
    return closeButton(this.#locale.texts.of('common.close'), () => void this.#dismiss('close-button'));
  }

  /**
   * Sends what is in the field, as soon as what that takes is there.
   *
   * @param sure nobody is to be asked whether an unusual number is meant
   */
  async #submit(sure: boolean): Promise<boolean> {
    const wasConnected = this.isConnected;
    const [login, number] = await this.#prepare();
    // Removed in the meantime: nobody waits for a code any more.
    if (wasConnected && !this.isConnected) return false;
    if (number.kind === 'error') return login.reject(number.code, number.subject);
    if (this.requireTerms && !this.#phone.agreed) return login.reject('terms-required');
    return (sure || !this.#phone.doubt(number)) && login.send(number.e164);
  }

  async #prepare(): Promise<[Login, PhoneNumber | NumberError]> {
    this.#preparing = true;
    this.#phone.tools?.closeCountries();
    this.requestUpdate();
    try {
      return [await this.#door.enter(), await (this.#phone.tools as NumberTools).read()];
    } finally {
      this.#preparing = false;
      this.requestUpdate();
    }
  }

  async #openCountries(): Promise<void> {
    await this.#door.enter();
    this.#focus.hush();
    await this.#phone.tools?.openCountries();
  }

  /** Runs what the person asked for. Its failure is on screen already. */
  #act(promise: Promise<unknown>): void {
    this.#focus.engage();
    promise.catch((error: unknown) => {
      if (!(error instanceof SmsLoginError)) throw error;
    });
  }

  #takeSuggestion(): void {
    this.#phone.fill(this.#phone.suggestion ?? '');
    this.#door.edited();
  }

  #dismiss(reason: CloseReason): boolean {
    if (!this.open) return true;
    // What lies on top goes first.
    if (reason === 'escape' && this.#phone.tools?.closeCountries()) return false;
    if (this.noClose && /escape|backdrop/.test(reason)) return false;
    if (!this.dispatchEvent(new SmsLoginCancelEvent(reason))) return false;
    this.#closing = reason;
    this.open = false;
    return true;
  }

  #shown(): void {
    // A dialog that is there when the page loads says first what it is.
    if (!this.#unasked && (this.hasUpdated || navigator.userActivation?.isActive)) this.#focus.focusStep();
    else this.#focus.focusHeading();
    this.#unasked = false;
    this.dispatchEvent(new SmsLoginOpenEvent());
  }

  #returned(): void {
    this.reset();
    // Not where only the app can open it again.
    this.open &&= this.noClose;
  }

  /** Back at the code step after a reload. */
  #reopen(): void {
    this.#unasked = !this.open;
    this.open = !this.inline;
  }

  #hidden(reason = this.#closing): void {
    this.#phone.tools?.closeCountries();
    this.open = false;
    this.#focus.hush();
    this.#focus.focusTrigger();
    this.dispatchEvent(new SmsLoginCloseEvent(reason));
    this.#closing = 'method';
  }

  #setState(name: string, on: boolean): void {
    this.#internals.states[on ? 'add' : 'delete'](name);
  }

  readonly #onCommand = (event: Event & { command?: string }): void => {
    if (event.command === '--show') this.show();
    if (event.command === '--close') this.#dismiss('command');
  };
}
