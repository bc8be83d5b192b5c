import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** A uniformly random code of ASCII digits, leading zeros kept. `length` is 6 to 10. */
export function generateCode(length: number): string {
  return String(randomInt(0, 10 ** length)).padStart(length, '0');
}

/** The keys of the MACs. The first makes new ones; the others are of codes that an older, or the next, process made. */
export type Peppers = readonly [string, ...string[]];

/** Names one code of a number, salts its MAC, and tells which pepper keys that. Not a secret. */
export function generateCodeId([pepper]: Peppers): string {
  return `${nameOf(pepper)}.${randomBytes(16).toString('base64url')}`;
}

/** What the database keeps instead of the code. Useless without the pepper, which is never in the database. */
export function macOfCode(peppers: Peppers, id: string, phone: string, code: string): Buffer {
  const pepper = peppers.find((candidate) => id.startsWith(`${nameOf(candidate)}.`)) ?? peppers[0];
  return createHmac('sha256', pepper).update(`${id}\0${phone}\0${code}`).digest();
}

function nameOf(pepper: string): string {
  return createHash('sha256').update(`name of ${pepper}`).digest('base64url').slice(0, 6);
}
