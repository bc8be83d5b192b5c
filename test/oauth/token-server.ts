import { json, stubFetch, type SentRequest } from '../transport/fetch-stub.js';

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const KEY = { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) } as const;

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
const encode = (value: unknown): string => base64Url(new TextEncoder().encode(JSON.stringify(value)));

export type Claims = Readonly<Record<string, unknown>>;

/**
 * Stands for `/oauth/token` and `/.well-known/jwks.json` of a server, which a unit test cannot reach: its keys and
 * signatures are real, its answers are the contract's.
 */
export class TokenServer {
  readonly #pair: CryptoKeyPair;
  readonly #jwk: JsonWebKey;

  private constructor(pair: CryptoKeyPair, jwk: JsonWebKey) {
    this.#pair = pair;
    this.#jwk = jwk;
  }

  static async create(): Promise<TokenServer> {
    const pair = await crypto.subtle.generateKey(KEY, true, ['sign', 'verify']);
    return new TokenServer(pair, await crypto.subtle.exportKey('jwk', pair.publicKey));
  }

  async sign(claims: Claims, header: Claims = {}): Promise<string> {
    const text = `${encode({ alg: 'RS256', kid: 'k1', ...header })}.${encode(claims)}`;
    const signature = await crypto.subtle.sign(ALGORITHM, this.#pair.privateKey, new TextEncoder().encode(text));
    return `${text}.${base64Url(new Uint8Array(signature))}`;
  }

  /** Answers the exchange with this id_token, and then the request for the keys. */
  answerWith(idToken: string | undefined): SentRequest[] {
    const tokens = { access_token: 'at', token_type: 'Bearer', expires_in: 86400, scope: 'openid', id_token: idToken };
    return stubFetch(json(tokens), this.keys);
  }

  get keys(): () => Response | Promise<Response> {
    return json({ keys: [{ kty: 'RSA', n: this.#jwk.n, e: this.#jwk.e, kid: 'k1', use: 'sig', alg: 'RS256' }] });
  }
}
