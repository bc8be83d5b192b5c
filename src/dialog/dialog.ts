import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CloseReason } from '../events.js';

export interface DialogOptions {
  /** What the page asked for. */
  open: () => boolean;
  /** Nobody but the page may dismiss the dialog. */
  locked: () => boolean;
  /** The person asks to dismiss the dialog; the app may refuse. */
  dismiss: (reason: CloseReason) => void;
  /** The dialog has just appeared. */
  shown: () => void;
  /** The dialog was shown again, since the browser had closed it though it is locked. */
  reshown: () => void;
  /** The dialog has just gone; with a reason where the browser did so on its own. */
  hidden: (reason?: CloseReason) => void;
}

/**
 * Keeps the native `<dialog>` in line with what the page asked for.
 * Owns showing, hiding, and what the browser says about Escape and the backdrop. Does not own what is inside.
 */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: DialogOptions;
  #pressedBackdrop = false;

  constructor(host: ReactiveControllerHost & Element, options: DialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    const open = this.#options.open();
    if (!dialog || !this.#host.isConnected || dialog.open === open) return;
    if (open) {
      dialog.showModal();
      this.#options.shown();
    } else {
      dialog.close();
      this.#options.hidden();
    }
  }

  hostDisconnected(): void {
    // A dialog that leaves the document loses its modality but keeps `open`: close it, so that it can be shown again.
    this.#dialog?.close();
  }

  /** Escape, or Android's back gesture. */
  readonly onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#options.dismiss('escape');
  };

  /** Browsers let a page refuse Escape only once in a row; the next one closes the dialog whatever the page said. */
  readonly onClose = (event: Event): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    if (event.target !== dialog || dialog.open || !dialog.isConnected || !this.#options.open()) return;
    if (!this.#options.locked()) {
      this.#options.hidden('escape');
      return;
    }
    dialog.showModal();
    this.#options.reshown();
  };

  readonly onMouseDown = (event: MouseEvent): void => {
    this.#pressedBackdrop = event.target === event.currentTarget;
    // The field keeps the focus, should the dialog stay.
    if (this.#pressedBackdrop) event.preventDefault();
  };

  /** Only a press that began and ended beside the card counts: a selection dragged out of a field does not. */
  readonly onClick = (event: MouseEvent): void => {
    const beside = this.#pressedBackdrop && event.target === event.currentTarget;
    this.#pressedBackdrop = false;
    if (beside) this.#options.dismiss('backdrop');
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.shadowRoot?.querySelector('dialog') ?? null;
  }
}
