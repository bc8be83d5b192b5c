import type { Provider, TokenEndpointGrantContext } from 'oidc-provider';
import * as v from 'valibot';
import { ApiError } from '../http/api-error.js';
import { checkFields } from '../http/body.js';
import { findClient } from '../passwordless/clients.js';
import type { Services } from '../passwordless/services.js';
import { record } from '../passwordless/recorded.js';
import { credentials, OTP_CREDENTIAL, signIn } from '../passwordless/sign-in.js';
import type { User } from '../users/user-store.js';
import { claimsOf } from './account.js';
import { completeAnswer, RefusedGrant } from './refused-grant.js';
import { grantedScope, OFFLINE } from './scopes.js';

const schema = v.object(credentials);

type Context = TokenEndpointGrantContext<{ scope?: string }>;

/** What is given to whom. */
interface Award {
  user: User;
  scope: string;
}

/**
 * The grant `…/passwordless/otp` of /oauth/token: the code in exchange for tokens, without a browser's detour. Which
 * clients may, and that their secret and origin are right, the provider has checked before.
 */
export function addDirectGrant(provider: Provider, services: Services): void {
  const { config, log } = services;
  const handle = async (ctx: Context): Promise<void> => {
    const { client, params } = ctx.oidc;
    const settings = findClient(config, client.clientId);
    const user = await record(services, 'guess', ctx, (attempt) => {
      attempt.client = settings.id;
      return signIn(services, settings, checkFields(schema, params), attempt);
    }).catch(explain);
    const scope = grantedScope(params.scope, settings);
    ctx.body = await issueTokens(provider, ctx, { user, scope });
    log.info({ event: 'login', client: client.clientId, user: user.id }, 'Signed in');
  };
  provider.on('grant.error', completeAnswer);
  // The audience is accepted and has no effect, as at /authorize.
  provider.registerGrantType(OTP_CREDENTIAL, handle, [...Object.keys(credentials), 'scope', 'audience']);
}

function explain(error: unknown): never {
  throw error instanceof ApiError ? new RefusedGrant(error) : error;
}

async function issueTokens(provider: Provider, ctx: Context, award: Award): Promise<Record<string, unknown>> {
  const { client } = ctx.oidc;
  const { user, scope } = award;
  const scopes = scope.split(' ');
  const grant = new provider.Grant({ accountId: user.id, clientId: client.clientId });
  grant.addOIDCScope(scope);
  const common = { accountId: user.id, client, scope, grantId: await grant.save(), gty: OTP_CREDENTIAL };
  const accessToken = new provider.AccessToken(common);
  const refreshToken = new provider.RefreshToken({ ...common, rotations: 0 });
  return {
    access_token: await accessToken.save(),
    id_token: scopes.includes('openid') ? await idToken(provider, ctx, award) : undefined,
    refresh_token: scopes.includes(OFFLINE) ? await refreshToken.save() : undefined,
    expires_in: accessToken.expiration,
    scope,
    token_type: accessToken.tokenType,
  };
}

function idToken(provider: Provider, ctx: Context, { user, scope }: Award): Promise<string> {
  const token = new provider.IdToken(claimsOf(user), { ctx });
  // Which claims go in; the library's own grants set it so, its types do not know it.
  Object.assign(token, { scope });
  return token.issue({ use: 'idtoken' });
}
