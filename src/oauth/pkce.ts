import { SmsLoginError } from '../errors.js';

const RANDOM_BYTES = 32;

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (char) => ({ '+': '-', '/': '_' })[char] ?? '');

/** 256 random bits in 43 URL-safe characters, as RFC 7636, 4.1 advises; also for `state` and `nonce`. */
export const randomString = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));

/**
 * The S256 challenge of a verifier (RFC 7636, 4.2).
 *
 * @throws {SmsLoginError} `misconfigured` where the browser has no SubtleCrypto: on http pages that are not loopback.
 */
export const challengeOf = async (verifier: string): Promise<string> => {
  if (!globalThis.crypto?.subtle) throw noSubtleCrypto();
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
};

export const noSubtleCrypto = (): SmsLoginError =>
  new SmsLoginError('misconfigured', {
    message: `pkce needs a secure context: serve ${location.origin} over https (or use localhost while developing).`,
  });
