/** Parameters that tie the answer to this login. */
const BINDING = /^(?:client_id|redirect_uri|login_ticket|state|nonce|code_challenge|code_challenge_method)$/;

/**
 * The URL at which a login ticket becomes a session and an authorization code (OpenID Connect Core, 3.1.2.1).
 *
 * @param endpoint without a query
 * @param query what is empty is left out
 * @param extra further parameters of the app; they may replace any but those that bind the login
 */
export const authorizeUrl = (
  endpoint: string,
  query: Readonly<Record<string, string | undefined>>,
  extra: Readonly<Record<string, string>> = {},
): string => {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  for (const [name, value] of Object.entries(extra)) if (!BINDING.test(name)) url.searchParams.set(name, value);
  return url.href;
};
