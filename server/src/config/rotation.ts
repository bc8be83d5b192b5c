import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { ConfigError, parseSecrets, type Secrets } from './config.js';

const HOUR_MS = 3_600_000;

/** New random secrets: 256-bit pepper and cookie key, RSA 2048 signing key (RS256, RFC 7518 §3.3). */
export async function generateSecrets(): Promise<Secrets> {
  const secrets = { peppers: [randomText()], cookieKeys: [randomText()], signingKeys: [await randomKey()] };
  return parseSecrets(secrets, 'secrets');
}

/** Secrets that can be rotated at once when they have been in use for an hour. `now` in milliseconds. */
export async function generateRotatable(now: number): Promise<Secrets> {
  return rotate(await generateSecrets(), now);
}

/**
 * One step of every secret: the next one becomes the current one, which was accepted and published before; the
 * current one stays accepted, for what it protects still lives; a new next one is made. So at each moment, processes
 * with the old list and with the new one understand each other. A list of one only gets its next one.
 * @throws {ConfigError} within an hour of the last step: those who keep a copy of the public keys may not know the next
 */
export async function rotate(secrets: Secrets, now: number): Promise<Secrets> {
  const since = secrets.rotatedAt === undefined ? Infinity : now - Date.parse(secrets.rotatedAt);
  if (since < HOUR_MS) {
    const from = new Date(now - since + HOUR_MS).toISOString();
    const message = `are too new: the next key has to be published for an hour first, which it is from ${from} on`;
    throw new ConfigError([{ path: 'secrets', message }]);
  }
  return {
    peppers: step(secrets.peppers, randomText()),
    cookieKeys: step(secrets.cookieKeys, randomText()),
    signingKeys: step(secrets.signingKeys, await randomKey()),
    rotatedAt: new Date(now).toISOString(),
  };
}

function step<Secret>([current, next]: readonly [Secret, ...Secret[]], fresh: Secret): [Secret, ...Secret[]] {
  return next === undefined ? [current, fresh] : [next, fresh, current];
}

function randomText(): string {
  return randomBytes(32).toString('base64url');
}

async function randomKey(): Promise<Secrets['signingKeys'][number]> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const { n = '', e = '', d = '', p = '', q = '', dp = '', dq = '', qi = '' } = await exportJWK(privateKey);
  const key = { kty: 'RSA' as const, n, e, d, p, q, dp, dq, qi };
  return { ...key, kid: await calculateJwkThumbprint(key), alg: 'RS256', use: 'sig' };
}
