import { createHmac, randomBytes, randomInt } from 'node:crypto';

/** A uniformly random code of ASCII digits, leading zeros kept. `length` is 6 to 10. */
export function generateCode(length: number): string {
  return String(randomInt(0, 10 ** length)).padStart(length, '0');
}

/** Names one code of a number and salts its MAC. Not a secret. */
export function generateCodeId(): string {
  return randomBytes(16).toString('base64url');
}

/** What the database keeps instead of the code. Useless without the pepper, which is never in the database. */
export function macOfCode(pepper: string, id: string, phone: string, code: string): Buffer {
  return createHmac('sha256', pepper).update(`${id}\0${phone}\0${code}`).digest();
}
