import type { SentCode } from '../flow/state.js';

/** What is kept of a code on its way: the number and the deadlines. Neither the code nor any address or parameter. */
export interface SentRecord extends Pick<SentCode, 'phoneNumber' | 'codeLength' | 'resendAt'> {
  readonly expiresAt?: number | undefined;
  /** When this was written, in epoch milliseconds. */
  readonly keptAt: number;
  /** The person has closed the dialog. */
  readonly closed: boolean;
}

/** The element of this page that wrote a record last, by its key: the login is its own as long as it is in the page. */
export const owners = new Map<string, WeakRef<Element>>();

/** Keeps a record, or forgets it where there is none. Storage may be forbidden or full: a reload starts over then. */
export function keepRecord(key: string, owner: Element, record?: SentRecord): void {
  owners.set(key, new WeakRef(owner));
  try {
    if (record) sessionStorage.setItem(key, JSON.stringify(record));
    else sessionStorage.removeItem(key);
  } catch {
    // As said above.
  }
}
