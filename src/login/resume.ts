import type { AuthElement } from '../auth-element.js';
import { systemClock } from '../flow/clock.js';
import { isReturnTo, readRecord, sentCodeOf } from '../record/read.js';
import type { Login } from './login.js';

/** Which element has taken up which record: two of one page never take up the same one. */
const taken = new Map<string, WeakRef<Element>>();

/**
 * Takes up the login that a record tells of.
 *
 * @returns true where the dialog was open when the page went
 */
export function resume(login: Login, host: AuthElement, key: string): boolean {
  const other = taken.get(key)?.deref();
  if (other?.isConnected && other !== host) return false;
  taken.set(key, new WeakRef(host));
  const now = (host.clock ?? systemClock).now();
  const record = readRecord(key, now);
  return record !== undefined && login.resume(sentCodeOf(record, now)) && isReturnTo(record);
}
