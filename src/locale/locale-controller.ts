import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chooseLanguage, ENGLISH, languageCandidates } from './language.js';
import type { Language } from './language.js';
import { isLoaded, load } from './localize.js';
import { Texts } from './texts.js';
import type { Messages } from './texts.js';

/** An element with texts. */
export type LocaleHost = ReactiveControllerHost & Element & { readonly messages?: Messages | undefined };

/**
 * Owns the language of one element: chooses it, loads its texts, follows the `lang` of the element and of the page.
 * It does not own any text. Until a language has arrived the one before it is shown, at first English; when it does
 * not come, English is shown and each return of the focus or the network asks again.
 */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  #observer: MutationObserver | undefined;
  #wanted = ENGLISH;
  #shown = ENGLISH;

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is really shown. */
  get language(): Language {
    return this.#shown;
  }

  get texts(): Texts {
    return new Texts(this.#shown, this.#host.messages);
  }

  /** The BCP 47 tag that was asked for, also while its texts are still on their way to the screen. */
  get wanted(): string {
    return this.#wanted.tag;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(this.#resolve);
    for (const element of [this.#host, document.documentElement]) {
      this.#observer.observe(element, { attributeFilter: ['lang'] });
    }
    this.#host.addEventListener('focusin', this.#retry);
    addEventListener('online', this.#retry);
    this.#resolve();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#host.removeEventListener('focusin', this.#retry);
    removeEventListener('online', this.#retry);
  }

  readonly #retry = (): void => {
    if (this.#shown !== this.#wanted) this.#resolve();
  };

  readonly #resolve = (): void => {
    const wanted = chooseLanguage(languageCandidates(this.#host));
    this.#wanted = wanted;
    if (isLoaded(wanted.file)) {
      this.#show(wanted);
      return;
    }
    const show = (language: Language): void => {
      if (this.#wanted === wanted) this.#show(language);
    };
    load(wanted.file).then(
      () => show(wanted),
      () => show(ENGLISH),
    );
  };

  #show(language: Language): void {
    this.#shown = language;
    this.#host.requestUpdate();
  }
}
