import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  ClientSecretBasic,
  discovery,
  enableNonRepudiationChecks,
  ResponseBodyError,
  type Configuration,
} from 'openid-client';

/** What the authorization server knows about this app. */
export interface Registration {
  /** Issuer identifier; its discovery document is at `/.well-known/openid-configuration` below it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export type Claims = Readonly<Record<string, unknown>>;

export type LoginResult =
  | { kind: 'signed-in'; claims: Claims }
  /** The authorization server refused; `error` is its name for the reason (RFC 6749 §4.1.2.1, §5.2). */
  | { kind: 'refused'; error: string }
  /** No answer, or one that does not hold what it must. `cause` is for the log; it holds no code and no token. */
  | { kind: 'failed'; cause: string };

/** Finishes logins: exchanges the code of an answer for an ID token, and checks that (OpenID Connect Core §3.1.3). */
export class Login {
  readonly #registration: Registration;
  #configuration: Promise<Configuration> | undefined;

  constructor(registration: Registration) {
    this.#registration = registration;
  }

  /** @param answer the callback URL as the browser asked for it, with `state` already compared */
  async finish(answer: URL, state: string): Promise<LoginResult> {
    try {
      const configuration = await this.#configure();
      const tokens = await authorizationCodeGrant(configuration, answer, {
        expectedState: state,
        idTokenExpected: true,
      });
      return { kind: 'signed-in', claims: tokens.claims() ?? {} };
    } catch (error) {
      if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
        return { kind: 'refused', error: error.error };
      }
      return { kind: 'failed', cause: describe(error) };
    }
  }

  /** Reads the server's metadata at the first login; a failure is not kept, so that the next login tries again. */
  #configure(): Promise<Configuration> {
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#registration;
    const server = new URL(issuer);
    // Plain http is for loopback only, where nobody listens in between.
    const insecure = server.protocol === 'http:' && server.hostname === 'localhost';
    return discovery(server, clientId, undefined, ClientSecretBasic(clientSecret), {
      // The signature is checked too: over plain http nothing else vouches for who signed the ID token.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out
      execute: [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])],
    });
  }
}

/** The library keeps what it read in `cause`: only names and codes leave here. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return [error.name, typeof code === 'string' ? code : ''].filter(Boolean).join(' ');
}
