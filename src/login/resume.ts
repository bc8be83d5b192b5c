import type { Login } from './login.js';
import { isReturnTo, readRecord, sentCodeOf } from '../record/read.js';

/**
 * Takes up the login that a record tells of.
 *
 * @returns true where the dialog was open when the page went
 */
export function resume(login: Login, key: string): boolean {
  const now = login.now();
  const record = readRecord(key, now);
  return record !== undefined && login.resume(sentCodeOf(record, now)) && isReturnTo(record);
}
