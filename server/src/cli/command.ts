import { addEntries, type AuditEntry } from '../audit/entries.js';
import { phoneHasher } from '../audit/phone-hash.js';
import type { Clock } from '../clock.js';
import type { Secrets } from '../config/config.js';
import type { Queryable, Store } from '../store/store.js';

/** What a command works with. */
export interface Desk {
  store: Store;
  clock: Clock;
  /** Read only by commands that need them. */
  peppers: () => Promise<Secrets['peppers']>;
  print: (line: string) => void;
}

export interface Options {
  hours?: string;
  phone?: string;
  since?: string;
}

export interface Command {
  /** How it is called, for the help. */
  usage: string;
  /** What it does, for the help. */
  purpose: string;
  /** How many arguments it takes. */
  arguments: number;
  options?: readonly (keyof Options)[];
  /** @throws {Failure} */
  run(desk: Desk, args: readonly string[], options: Options): Promise<void>;
}

/** What an operator did to a number, or to those that begin with a prefix. Written together with the deed. */
export async function auditDeed(
  { clock, peppers }: Desk,
  transaction: Queryable,
  event: AuditEntry['event'],
  { details, ...whom }: ({ number: string } | { prefix: string }) & { details?: AuditEntry['details'] },
): Promise<void> {
  const entry: AuditEntry = {
    at: new Date(clock.now()).toISOString(),
    event,
    outcome: 'command',
    // How numbers begin is nobody's number, and could not be found by a hash.
    phone: 'number' in whom ? phoneHasher(await peppers())(whom.number) : undefined,
    details: 'number' in whom ? details : { ...details, prefix: whom.prefix },
  };
  await addEntries(transaction, [entry]);
}
