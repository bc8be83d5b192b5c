export interface AuthorizeParameters {
  /** Base URL of the server, without a slash at the end. */
  server: string;
  clientId: string;
  redirectUri: string;
  /** The connection that checked the code. */
  realm: string;
  loginTicket: string;
  auth0Client: string;
  responseType: string;
  state: string;
  scope?: string | undefined;
  audience?: string | undefined;
  responseMode?: string | undefined;
  nonce?: string | undefined;
  /** S256 (RFC 7636). */
  codeChallenge?: string | undefined;
  /** Further parameters of the app. They may replace any but those that tie the answer to this login. */
  extra?: Readonly<Record<string, string>> | undefined;
}

const BINDING = /^(?:client_id|redirect_uri|login_ticket|state|nonce|code_challenge|code_challenge_method)$/;

/** The URL at which a login ticket becomes a session and an authorization code (OpenID Connect Core, 3.1.2.1). */
export const authorizeUrl = (p: AuthorizeParameters): string => {
  const url = new URL(`${p.server}/authorize`);
  const query: Record<string, string | undefined> = {
    client_id: p.clientId,
    response_type: p.responseType,
    response_mode: p.responseMode,
    redirect_uri: p.redirectUri,
    scope: p.scope,
    audience: p.audience,
    realm: p.realm,
    state: p.state,
    nonce: p.nonce,
    code_challenge: p.codeChallenge,
    code_challenge_method: p.codeChallenge && 'S256',
    login_ticket: p.loginTicket,
    auth0Client: p.auth0Client,
  };
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  for (const [name, value] of Object.entries(p.extra ?? {})) if (!BINDING.test(name)) url.searchParams.set(name, value);
  return url.href;
};
