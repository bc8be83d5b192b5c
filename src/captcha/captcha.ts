import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { SmsLoginError } from '../errors.js';
import { failure } from '../flow/questions.js';
import type { CaptchaState, FlowEvent } from '../flow/state.js';
import { CAPTCHA_MESSAGES } from '../locale/captcha-messages.js';
import { addMessages } from '../locale/localize.js';
import type { Texts } from '../locale/texts.js';
import type { CaptchaHook, Challenge } from '../transport/transport.js';
import { adoptStyles } from '../ui/adopt-styles.js';
import { icon } from '../ui/icons.js';
import { setValue } from '../ui/set-value.js';
import { prevent } from '../ui/step.js';
import { captchaStyles } from './captcha.styles.js';

addMessages(CAPTCHA_MESSAGES);

export interface CaptchaOptions {
  texts: () => Texts;
  /** BCP 47 tag of the language that is asked for. */
  language: () => string;
  /** Asks for the code again. */
  submit: () => void;
}

/** An element, with the app's own way to an answer instead of the picture. */
type CaptchaHost = ReactiveControllerHost & HTMLElement & { readonly captcha: CaptchaHook | undefined };

/**
 * The security check in the phone step: Auth0's picture and a field for its characters, or whatever the app's hook puts
 * into the slot `captcha`. Owns the answer. Does not own when it is sent.
 */
export class Captcha implements ReactiveController {
  readonly #host: CaptchaHost;
  readonly #dispatch: (event: FlowEvent) => void;
  readonly #options: CaptchaOptions;
  #challenge: Challenge | undefined;
  #answer = '';
  #over = false;
  /** A token went off by itself: after a refusal, another one waits for the person. */
  #sent = false;
  #abort: AbortController | undefined;
  #container: HTMLElement | undefined;

  constructor(host: CaptchaHost, dispatch: (event: FlowEvent) => void, options: CaptchaOptions) {
    this.#host = host;
    this.#dispatch = dispatch;
    this.#options = options;
    host.addController(this);
  }

  /** @throws {SmsLoginError} `misconfigured` where neither a picture nor the app's hook leads on */
  static assertPassable({ provider, image }: Challenge, hook: CaptchaHook | undefined): void {
    if (image !== undefined || hook) return;
    const message = `The server asks for a security check by ${provider}: set the property captcha to what passes it.`;
    throw new SmsLoginError('misconfigured', { message });
  }

  /** What the person typed, or the token of the hook; empty as long as there is none. */
  get answer(): string {
    return this.#answer.trim();
  }

  /** The app's hook has failed, so only another check helps. */
  get isOver(): boolean {
    return this.#over;
  }

  /** Says which check is to be passed; undefined ends it. */
  expect(challenge: Challenge | undefined): void {
    if (challenge === this.#challenge) return;
    this.#challenge = challenge;
    this.#answer = '';
    this.#over = false;
    this.#sent &&= challenge !== undefined;
    this.#stop();
    if (challenge) void this.#askHook(challenge);
  }

  render(state: CaptchaState): TemplateResult {
    const texts = this.#options.texts();
    return this.#container
      ? html`<div
          id="captcha"
          class="captcha"
          part="captcha"
          role="group"
          tabindex="-1"
          aria-label=${texts.of('captcha.check')}
        >
          <slot name="captcha"></slot>
        </div>`
      : this.#picture(texts, state);
  }

  hostConnected(): void {
    adoptStyles(this.#host, captchaStyles);
    // The element was moved: what the hook had drawn is gone.
    if (this.#challenge) void this.#askHook(this.#challenge);
  }

  hostUpdated(): void {
    if (!this.#container) setValue(this.#host, 'captcha', this.#answer);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #picture(texts: Texts, state: CaptchaState): TemplateResult {
    const wrong = failure(state)?.code.startsWith('captcha-') ?? false;
    const busy = state.activity.kind === 'sending';
    return html`<div class="captcha" part="captcha" role="group" aria-label=${texts.of('captcha.check')}>
      <div class="picture">
        <img part="captcha-image" src=${state.challenge.image ?? ''} alt=${texts.of('captcha.check')} />
        <button
          part="refresh"
          class="refresh"
          type="button"
          aria-label=${texts.of('captcha.refresh')}
          @click=${this.#refresh}
        >
          ${icon('M16 6.5A7 7 0 1 0 17 10M16.5 3v3.8h-3.8')}
        </button>
      </div>
      <label part="label" class="label" for="captcha">${texts.of('captcha.label')}</label>
      <div part="field" class="field ${wrong ? 'error' : ''}" dir="ltr">
        <input
          part="input captcha-input"
          class="input"
          id="captcha"
          name="captcha"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          translate="no"
          enterkeyhint="send"
          aria-describedby="message"
          aria-invalid=${wrong}
          @input=${this.#onInput}
          @beforeinput=${busy ? prevent : null}
        />
      </div>
    </div>`;
  }

  readonly #onInput = ({ currentTarget }: InputEvent & { currentTarget: HTMLInputElement }): void => {
    this.#answer = currentTarget.value;
    this.#dispatch({ type: 'edit' });
    this.#host.requestUpdate();
  };

  readonly #refresh = (): void => this.#dispatch({ type: 'refresh' });

  /** Providers draw into the page, since few of their scripts find their way in a shadow tree. */
  async #askHook(challenge: Challenge): Promise<void> {
    const { language, submit } = this.#options;
    const ask = this.#host.captcha;
    if (!ask) return;
    const container = (this.#container = document.createElement('div'));
    container.slot = 'captcha';
    this.#host.append(container);
    const { signal } = (this.#abort = new AbortController());
    try {
      // Not at once: a hook that throws is to be told of after the step it is in.
      const token: unknown = await Promise.resolve().then(() =>
        ask(challenge, { container, language: language(), signal }),
      );
      if (signal.aborted) return;
      if (typeof token !== 'string' || !token) throw new TypeError('The captcha hook resolved without a token.');
      this.#answer = token;
      if (this.#sent) return;
      this.#sent = true;
      submit();
    } catch (cause) {
      if (signal.aborted) return;
      this.#over = true;
      this.#dispatch({ type: 'reject', error: new SmsLoginError('captcha-required', { step: 'captcha', cause }) });
    }
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#container?.remove();
    this.#container = undefined;
  }
}
