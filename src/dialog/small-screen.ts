import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { retryImport } from '../retry-import.js';
import { SHEET } from './sheet.js';

/** What only a dialog on a small screen needs is loaded there only. */
export class SmallScreen implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #setState: (name: 'sheet' | 'short', on: boolean) => void;
  #loaded?: boolean;

  constructor(host: ReactiveControllerHost & HTMLElement, setState: (name: 'sheet' | 'short', on: boolean) => void) {
    this.#host = host;
    this.#setState = setState;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#loaded || this.#host.hasAttribute('inline') || !matchMedia(SHEET).matches) return;
    this.#loaded = true;
    retryImport(() => import('./viewport.js')).then(
      ({ ViewportController }) => new ViewportController(this.#host, this.#setState),
      () => (this.#loaded = false),
    );
  }
}
