const RANDOM_BYTES = 32;

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (char) => ({ '+': '-', '/': '_' })[char] ?? '');

/** 256 random bits in 43 URL-safe characters, as RFC 7636, 4.1 advises; also for `state` and `nonce`. */
export const randomString = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));

/** The S256 challenge of a verifier (RFC 7636, 4.2); only in a secure context, where browsers have SubtleCrypto. */
export const challengeOf = async (verifier: string): Promise<string> =>
  toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
