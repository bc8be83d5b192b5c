/** 256 random bits in 64 URL-safe characters: a `state`, a `nonce`, or a code verifier (RFC 7636, 4.1 allows 43 to 128). */
export const randomString = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');
