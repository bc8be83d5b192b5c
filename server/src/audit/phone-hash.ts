import { createHmac, hkdfSync } from 'node:crypto';
import type { Secrets } from '../config/config.js';

/** A number as the audit knows it. */
export type PhoneHash = (phone: string) => string;

/**
 * What stands for a number in the audit: its HMAC-SHA256, cut to 128 bits. A plain hash of a number is undone by trying
 * all numbers; this one only by who has the pepper, which is not in the database.
 */
export function phoneHasher([pepper]: Secrets['peppers']): PhoneHash {
  const key = Buffer.from(hkdfSync('sha256', pepper, '', 'numbers in the audit', 32));
  return (phone) => createHmac('sha256', key).update(phone).digest('hex').slice(0, 32);
}

/** A number by all peppers there are: entries of before a rotation have the hash of before. */
export function allHashes(peppers: Secrets['peppers'], phone: string): string[] {
  return peppers.map((pepper) => phoneHasher([pepper])(phone));
}
