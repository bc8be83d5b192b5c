import type { AuthElement } from '../auth-element.js';
import { systemClock } from '../flow/clock.js';
import { owners } from '../record/keep.js';
import { isReturnTo, readRecord, sentCodeOf } from '../record/read.js';
import type { Login } from './login.js';

/**
 * Takes up the login that a record tells of, unless another element of this page is still at it.
 *
 * @returns true where the dialog was open when the page went
 */
export function resume(login: Login, host: AuthElement, key: string): boolean {
  const owner = owners.get(key)?.deref();
  if (owner?.isConnected && owner !== host) return false;
  const now = (host.clock ?? systemClock).now();
  const record = readRecord(key, now);
  return record !== undefined && login.resume(sentCodeOf(record, now)) && isReturnTo(record);
}
