import type { Context } from 'koa';
import type { Configuration, KoaContextWithOIDC, Provider as OidcProvider } from 'oidc-provider';
import type { Clock } from '../clock.js';
import type { ClientConfig, Config, Secrets } from '../config/config.js';
import type { ClientAddress } from '../http/client-address.js';
import type { Log } from '../log.js';
import type { Journal } from '../operation/journal.js';
import { UNAVAILABLE, type Store } from '../store/store.js';
import type { UserStore } from '../users/user-store.js';
import { SqlAdapter } from './adapter.js';
import { showErrorPage } from './error-page.js';
import { interactionPolicy, Provider } from './library.js';
import { hostedLogin } from './hosted-login.js';
import { logProviderEvents } from './log-events.js';
import { loginTicketParameter } from './login-ticket.js';
import type { TicketStore } from './ticket-store.js';

export interface ProviderParts {
  config: Config;
  secrets: Secrets;
  store: Store;
  clock: Clock;
  log: Log;
  users: UserStore;
  tickets: TicketStore;
  journal: Journal;
  addressOf: (ctx: Context) => ClientAddress;
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
] as const;

export const SESSION_COOKIE = 'sms-login-session';

const SCOPES = ['openid', 'profile', 'phone'];

/** Everything that is OAuth 2.0 and OpenID Connect: the certified library, told about our users, clients and tickets. */
export function createProvider(parts: ProviderParts): OidcProvider {
  const { config, store, clock, log } = parts;
  const provider = new Provider(config.issuer, {
    ...protocol(parts),
    ...login(parts),
    adapter: (model: string) => new SqlAdapter(store, clock, model),
    clients: config.clients.map(clientMetadata),
    renderError: (ctx, out) => showErrorPage(ctx, out.error, out.error_description ?? ''),
  });
  // The scheme and host come from the issuer, which the request listener writes into these headers; see mount.ts.
  provider.proxy = true;
  provider.use(sayWhenToComeAgain);
  logProviderEvents(provider, log);
  return provider;
}

/** {@link StoreUnavailable} is passed on by the library with its status, but without this. */
async function sayWhenToComeAgain(ctx: Context, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.status === UNAVAILABLE.statusCode) ctx.set('Retry-After', String(UNAVAILABLE.retryAfter));
}

function protocol({ config, secrets }: ProviderParts): Configuration {
  return {
    jwks: { keys: secrets.signingKeys.map((key) => ({ ...key, alg: 'RS256', use: 'sig' })) },
    cookies: {
      keys: secrets.cookieKeys,
      names: { session: SESSION_COOKIE, interaction: 'sms-login-interaction', resume: 'sms-login-resume' },
    },
    routes: {
      authorization: '/authorize',
      token: '/oauth/token',
      userinfo: '/userinfo',
      jwks: '/.well-known/jwks.json',
    },
    responseTypes: ['code'],
    scopes: SCOPES,
    claims: { openid: ['sub'], profile: ['name'], phone: ['phone_number', 'phone_number_verified'] },
    // Auth0 puts the claims of the scopes into the id_token, not only into /userinfo.
    conformIdTokenClaims: false,
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientBasedCORS: (_ctx, origin, client) => originListed(config, client.clientId, origin),
    allowOmittingSingleRegisteredRedirectUri: false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    ttl: {
      AccessToken: 24 * 3600,
      AuthorizationCode: 60,
      Grant: 24 * 3600,
      IdToken: 10 * 3600,
      Interaction: 600,
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
      login_ticket: loginTicketParameter({ ...parts, issuer: config.issuer }),
      realm: null,
      connection: null,
      auth0Client: null,
    },
    findAccount: async (_ctx, id) => {
      const user = await users.find(id);
      return (
        user && {
          accountId: user.id,
          claims: async () => ({
            sub: user.id,
            name: user.phone,
            phone_number: user.phone,
            phone_number_verified: true,
          }),
        }
      );
    },
    loadExistingGrant: grantEverything,
  };
}

async function grantEverything(ctx: KoaContextWithOIDC): Promise<InstanceType<OidcProvider['Grant']>> {
  const { provider, account, client } = ctx.oidc;
  const grant = new provider.Grant({ accountId: account?.accountId, clientId: client?.clientId });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
}

function clientMetadata({ id, secret, name, callbacks }: ClientConfig) {
  return {
    client_id: id,
    client_name: name,
    client_secret: secret,
    redirect_uris: callbacks,
    response_types: ['code' as const],
    grant_types: ['authorization_code'],
    // With a secret, Basic and POST are both accepted.
    token_endpoint_auth_method: secret === undefined ? ('none' as const) : ('client_secret_basic' as const),
  };
}

function originListed(config: Config, clientId: string, origin: string): boolean {
  return config.clients.some((client) => client.id === clientId && client.origins.includes(origin));
}
