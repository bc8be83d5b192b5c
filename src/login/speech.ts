import { pendingId } from '../flow/questions.js';
import type { FlowState } from '../flow/state.js';
import type { Texts } from '../locale/texts.js';
import type { Announcer } from '../ui/announcer.js';

/** Milliseconds after which a request on its way is spoken of: fast answers say one thing only. */
const PATIENCE = 500;

/** Says what is seen on the button and in the row below it, and would not be heard there. */
export class Speech {
  readonly #announcer: Announcer;
  readonly #texts: () => Texts;
  #waited = false;

  constructor(announcer: Announcer, texts: () => Texts) {
    this.#announcer = announcer;
    this.#texts = texts;
  }

  follow(from: FlowState, to: FlowState): void {
    const kind = to.step === 'success' ? '' : to.activity.kind;
    if (kind === 'sending' || kind === 'checking') {
      this.#announcer.say(() => this.#texts().of(kind === 'checking' ? 'code.checking' : 'phone.sending'), PATIENCE);
    } else if (pendingId(from) !== undefined) this.#announcer.silence();
  }

  /** @param waiting another code cannot be asked for yet: the end of that is spoken of once, and not over a request */
  wait(waiting: boolean, state: FlowState): void {
    if (state.step !== 'code') this.#waited = false;
    if (this.#waited && !waiting && pendingId(state) === undefined) {
      this.#waited = false;
      this.#announcer.say(() => this.#texts().of('code.resend-ready'), 0);
    }
    this.#waited ||= waiting;
  }
}
