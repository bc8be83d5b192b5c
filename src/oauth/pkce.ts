/** The S256 challenge of a verifier (RFC 7636, 4.2); only in a secure context, where browsers have SubtleCrypto. */
export const challengeOf = async (verifier: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
