type Query = Readonly<Record<string, string | undefined>>;

/**
 * The URL at which a login ticket becomes a session and an authorization code (OpenID Connect Core, 3.1.2.1). What is
 * empty is left out.
 *
 * @param endpoint without a query
 * @param own parameters that those of the app may replace
 * @param extra the app's
 * @param binding what ties the answer to this login, so that nobody may replace it; nor add what is undefined here
 */
export const authorizeUrl = (endpoint: string, own: Query, extra: Query | undefined, binding: Query): string => {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries({ ...own, ...extra, ...binding })) {
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
};
