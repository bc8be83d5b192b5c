import type { Clock } from '../clock.js';
import type { OutgoingMessage, Sender } from './sender.js';

/** A delivered message; `at` is an ISO 8601 time. */
export interface InboxMessage {
  to: string;
  body: string;
  at: string;
}

/** Where the text goes besides the page: a terminal, never the log. */
export interface Terminal {
  write(text: string): unknown;
}

const CAPACITY = 200;

/** A sender for development and tests: the SMS appears on a page and on the terminal instead of on a phone. */
export class Inbox implements Sender {
  readonly #clock: Clock;
  readonly #terminal: Terminal;
  readonly #listeners = new Set<(message: InboxMessage) => void>();
  #newestFirst: readonly InboxMessage[] = [];

  constructor(clock: Clock, terminal: Terminal) {
    this.#clock = clock;
    this.#terminal = terminal;
  }

  async send({ to, body }: OutgoingMessage): Promise<void> {
    const message = { to, body, at: new Date(this.#clock.now()).toISOString() };
    this.#newestFirst = [message, ...this.#newestFirst].slice(0, CAPACITY);
    this.#terminal.write(`\n  SMS to ${to}\n  ${withoutControls(body).replace(/\n/g, '\n  ')}\n\n`);
    for (const listener of this.#listeners) listener(message);
  }

  /** Newest first; only those of one number (E.164) when it is given. */
  messages(phone?: string): readonly InboxMessage[] {
    return phone === undefined ? this.#newestFirst : this.#newestFirst.filter(({ to }) => to === phone);
  }

  /** Calls `listener` for every new message until the returned function is called. */
  subscribe(listener: (message: InboxMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

// A terminal obeys escape sequences; the text may hold what a template author pasted.
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}]/gu, (control) => (control === '\n' ? control : ''));
}
