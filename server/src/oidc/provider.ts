import type { Context, Middleware } from 'koa';
import type { Configuration, Provider as OidcProvider } from 'oidc-provider';
import type { ClientConfig, Config, Secrets } from '../config/config.js';
import { notFound } from '../http/api-error.js';
import { isOriginOf } from '../http/cors.js';
import { refuse } from '../http/errors.js';
import { webMessageMode } from '../lock/web-message.js';
import type { Log } from '../log.js';
import type { Services } from '../passwordless/services.js';
import { OTP_CREDENTIAL } from '../passwordless/sign-in.js';
import { UNAVAILABLE } from '../store/store.js';
import { accountOf } from './account.js';
import { SqlAdapter } from './adapter.js';
import { addDirectGrant } from './direct-grant.js';
import { showErrorPage } from './error-page.js';
import { grantEverything } from './grant.js';
import { sessionCookie } from './host-cookie.js';
import { interactionPolicy, Provider } from './library.js';
import { NOTHING_KEPT } from './nothing-kept.js';
import { hostedLogin } from './hosted-login.js';
import { logProviderEvents } from './log-events.js';
import { loginTicketParameter } from './login-ticket.js';
import { rpInitiatedLogout } from './logout.js';
import { FAMILY_LIFE_SECONDS, keepOfflineAccess, REFRESH_LIFE_SECONDS } from './refresh-tokens.js';
import { OFFLINE, SCOPES } from './scopes.js';

export interface ProviderParts extends Services {
  secrets: Secrets;
  /** Path of the page for those who come without a ticket. */
  loginPage: string | undefined;
}

/** Paths oidc-provider answers, where Auth0's clients look for them. */
export const PROVIDER_PATHS = [
  '/authorize',
  '/oauth/token',
  '/userinfo',
  '/.well-known/jwks.json',
  '/.well-known/openid-configuration',
  '/oidc/logout',
  '/oidc/logout/confirm',
  '/oidc/logout/success',
] as const;

/** Where Auth0's clients look for them. */
const ROUTES = {
  authorization: '/authorize',
  token: '/oauth/token',
  userinfo: '/userinfo',
  jwks: '/.well-known/jwks.json',
  end_session: '/oidc/logout',
};

/** Everything that is OAuth 2.0 and OpenID Connect: the certified library, told about our users, clients and tickets. */
export function createProvider(parts: ProviderParts): OidcProvider {
  const { config, store, clock, log } = parts;
  const provider = new Provider(config.issuer, {
    ...protocol(parts),
    ...login(parts),
    adapter: (model: string) => (model === 'Interaction' ? NOTHING_KEPT : new SqlAdapter(store, clock, model)),
    clients: config.clients.map(clientMetadata),
    renderError: (ctx, out) => showErrorPage(ctx, out.error, out.error_description ?? ''),
  });
  // The scheme and host come from the issuer, which the request listener writes into these headers; see mount.ts.
  provider.proxy = true;
  provider.use(sayWhenToComeAgain);
  provider.use(refuseOtherMethods(log));
  logProviderEvents(provider, log);
  addDirectGrant(provider, parts);
  provider.registerResponseMode('web_message', webMessageMode(config));
  return provider;
}

/** {@link StoreUnavailable} is passed on by the library with its status, but without this. */
async function sayWhenToComeAgain(ctx: Context, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.status === UNAVAILABLE.statusCode) ctx.set('Retry-After', String(UNAVAILABLE.retryAfter));
}

/** The library leaves alone what it has no route for, such as a path of its own with another method. */
function refuseOtherMethods(log: Log): Middleware {
  return async (ctx, next) => {
    await next();
    if (ctx.status === 404 && ctx.body === undefined) refuse(ctx, log, notFound(), ctx.path);
  };
}

function protocol({ config, secrets, log }: ProviderParts): Configuration {
  return {
    jwks: { keys: secrets.signingKeys.map((key) => ({ ...key, alg: 'RS256', use: 'sig' })) },
    cookies: {
      keys: secrets.cookieKeys,
      names: {
        session: sessionCookie(config.issuer),
        interaction: 'sms-login-interaction',
        resume: 'sms-login-resume',
      },
    },
    routes: ROUTES,
    responseTypes: ['code'],
    scopes: SCOPES,
    claims: { openid: ['sub'], profile: ['name'], phone: ['phone_number', 'phone_number_verified'] },
    // Auth0 puts the claims of the scopes into the id_token, not only into /userinfo.
    conformIdTokenClaims: false,
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientBasedCORS: (_ctx, origin, client) => isOwnOrigin(config, client.clientId, origin),
    // The one that was replaced works no more; used again, it revokes all that came of the login.
    rotateRefreshToken: true,
    allowOmittingSingleRegisteredRedirectUri: false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: rpInitiatedLogout(config, log),
    },
    ttl: {
      AccessToken: 24 * 3600,
      AuthorizationCode: 60,
      Grant: (_ctx, grant) => (grant.getOIDCScope().split(' ').includes(OFFLINE) ? FAMILY_LIFE_SECONDS : 24 * 3600),
      IdToken: 10 * 3600,
      Interaction: 600,
      RefreshToken: REFRESH_LIFE_SECONDS,
      Session: 3 * 24 * 3600,
    },
  };
}

function login({ config, users, loginPage, ...parts }: ProviderParts): Configuration {
  const policy = interactionPolicy.base();
  // The clients are the operator's own, so nobody is asked to consent.
  policy.remove('consent');
  return {
    interactions: { policy, url: hostedLogin(loginPage) },
    extraParams: {
      scope: keepOfflineAccess,
      login_ticket: loginTicketParameter({ ...parts, issuer: config.issuer }),
      realm: null,
      connection: null,
      auth0Client: null,
    },
    findAccount: async (_ctx, id) => {
      const user = await users.find(id);
      return user && accountOf(user);
    },
    loadExistingGrant: grantEverything,
  };
}

function clientMetadata({ id, secret, name, callbacks, logoutUrls, directGrant, refreshTokens }: ClientConfig) {
  const grants = ['authorization_code', directGrant && OTP_CREDENTIAL, refreshTokens && 'refresh_token'];
  return {
    client_id: id,
    client_name: name,
    client_secret: secret,
    redirect_uris: callbacks,
    post_logout_redirect_uris: logoutUrls,
    response_types: ['code' as const],
    grant_types: grants.filter((grant) => grant !== false),
    // With a secret, Basic and POST are both accepted.
    token_endpoint_auth_method: secret === undefined ? ('none' as const) : ('client_secret_basic' as const),
  };
}

function isOwnOrigin(config: Config, clientId: string, origin: string): boolean {
  return config.clients.some((client) => client.id === clientId && isOriginOf(client, config.issuer, origin));
}
