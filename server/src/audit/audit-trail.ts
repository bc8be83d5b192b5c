import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import { addEntries, type AuditEntry } from './entries.js';

const WRITE_EVERY_MS = 200;

/** How many entries wait for a database that is away; further ones are lost. */
const CAPACITY = 10_000;

/**
 * Writes entries some at a time and beside the requests: these neither wait for it nor run another statement, be their
 * number known or not. A process that is killed loses what it had not written, a fifth of a second at most.
 */
export class AuditTrail {
  readonly #store: Store;
  readonly #log: Log;
  #waiting: AuditEntry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  enter(entry: AuditEntry): void {
    this.#waiting.push(entry);
    this.#timer ??= setTimeout(() => this.#write(), WRITE_EVERY_MS).unref();
  }

  /** Writes what waits. Nothing may be entered afterwards. */
  async close(): Promise<void> {
    this.#write();
    await this.#writing;
    clearTimeout(this.#timer);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#writeAll());
  }

  async #writeAll(): Promise<void> {
    const entries = this.#waiting;
    if (entries.length === 0) return;
    this.#waiting = [];
    try {
      await addEntries(this.#store, entries);
    } catch (error) {
      this.#keep(entries, error);
    }
  }

  #keep(entries: readonly AuditEntry[], error: unknown): void {
    const all = [...entries, ...this.#waiting];
    this.#waiting = all.slice(0, CAPACITY);
    const lost = all.length - this.#waiting.length;
    const line = { event: 'audit_not_written', waiting: this.#waiting.length, lost, err: error };
    this.#log.error(line, 'The audit could not be written; it is tried again with the next entry');
  }
}
