import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { SmsLoginError } from '../errors.js';
import { failure } from '../flow/questions.js';
import type { CaptchaState } from '../flow/state.js';
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
  /** The app's own way to an answer, instead of the picture. */
  hook: () => CaptchaHook | undefined;
  /** The person changed the answer. */
  edited: () => void;
  /** The app's hook has an answer: the code can be asked for again. */
  passed: () => void;
  /** The app's hook found none. */
  failed: (cause: unknown) => void;
  /** Asks for another check. */
  refresh: () => void;
}

/**
 * The security check in the phone step: Auth0's picture and a field for its characters, or whatever the app's hook puts
 * into the slot `captcha`. Owns the answer. Does not own when it is sent.
 */
export class Captcha implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CaptchaOptions;
  #challenge: Challenge | undefined;
  #answer = '';
  #over = false;
  #abort: AbortController | undefined;
  #container: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CaptchaOptions) {
    this.#host = host;
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
  }

  hostUpdated(): void {
    if (!this.#container) setValue(this.#host, 'captcha', this.#answer);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #picture(texts: Texts, state: CaptchaState): TemplateResult {
    const { refresh } = this.#options;
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
          @click=${refresh}
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
    this.#options.edited();
    this.#host.requestUpdate();
  };

  /** Providers draw into the page, since few of their scripts find their way in a shadow tree. */
  async #askHook(challenge: Challenge): Promise<void> {
    const { hook, language, passed, failed } = this.#options;
    const ask = hook();
    if (!ask) return;
    const container = (this.#container = document.createElement('div'));
    container.slot = 'captcha';
    this.#host.append(container);
    const { signal } = (this.#abort = new AbortController());
    try {
      const token: unknown = await ask(challenge, { container, language: language(), signal });
      if (signal.aborted) return;
      if (typeof token !== 'string' || !token) throw new TypeError('The captcha hook resolved without a token.');
      this.#answer = token;
      passed();
    } catch (cause) {
      if (signal.aborted) return;
      this.#over = true;
      failed(cause);
    }
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#container?.remove();
    this.#container = undefined;
  }
}
