import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { adoptStyles } from '../ui/adopt-styles.js';
import { SHEET } from './sheet.js';
import { shortStyles } from './short.styles.js';

/** Free space around what is scrolled to, in CSS pixels. */
const MARGIN = 8;

/** Visible height under which the card saves space, in CSS pixels. */
const SHORT = 440;

/**
 * Tells the host how much of the window is left to it: the states `sheet` and `short`, and the height that an on-screen
 * keyboard covers as `--_kb`. Listens only while the dialog is shown.
 */
export class ViewportController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #setState: (name: 'sheet' | 'short', on: boolean) => void;
  #media: MediaQueryList | undefined;
  /** An on-screen keyboard is there. */
  #covered = false;
  /** Where the button was last. */
  #end: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, setState: (name: 'sheet' | 'short', on: boolean) => void) {
    this.#host = host;
    this.#setState = setState;
    host.addController(this);
  }

  hostConnected(): void {
    adoptStyles(this.#host, shortStyles);
    // This comes when the dialog may be open already.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#follow(this.#dialog?.open ?? false);
    // What is said may have moved the button since.
    const end = this.#dialog?.querySelector<HTMLElement>('.main')?.offsetTop;
    if (end !== this.#end) this.#reveal();
    this.#end = end;
  }

  #follow(on: boolean): void {
    if (on === (this.#media !== undefined)) return;
    const change = on ? 'addEventListener' : 'removeEventListener';
    this.#media ??= matchMedia(SHEET);
    this.#media[change]('change', this.#measure);
    window.visualViewport?.[change]('resize', this.#measure);
    if (on) this.#measure();
    else this.#media = undefined;
  }

  hostDisconnected(): void {
    this.#follow(false);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.shadowRoot?.querySelector('dialog') ?? null;
  }

  readonly #measure = (): void => {
    const viewport = window.visualViewport;
    // Pinch zoom shrinks the visual viewport too, but covers nothing.
    const visible = viewport ? viewport.height * viewport.scale : innerHeight;
    const covered = Math.max(0, innerHeight - visible);
    const sheet = this.#media?.matches ?? false;
    this.#setState('sheet', sheet);
    this.#setState('short', sheet && visible < SHORT);
    this.#dialog?.style.setProperty('--_kb', `${Math.round(covered)}px`);
    this.#covered = covered > 0;
    this.#reveal();
  };

  /** Over a keyboard, scrolls until the whole button is visible, unless the field would not be any more. */
  #reveal(): void {
    const dialog = this.#dialog;
    const viewport = window.visualViewport;
    const button = dialog?.querySelector('.main')?.getBoundingClientRect();
    // Where there are two, the one that is typed in.
    const field = dialog
      ?.querySelector('.field:focus-within, .step:not(:focus-within) .field')
      ?.getBoundingClientRect();
    if (!this.#covered || !dialog || !viewport || !button || !field) return;
    const hidden = button.bottom + MARGIN - (viewport.offsetTop + viewport.height);
    const room = field.top - MARGIN - viewport.offsetTop;
    if (hidden > 0 && room > 0) dialog.scrollTop += Math.min(hidden, room);
  }
}
