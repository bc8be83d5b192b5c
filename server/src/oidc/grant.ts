import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { OFFLINE, SCOPES } from './scopes.js';

type Grant = InstanceType<Provider['Grant']>;

/** The clients are the operator's own, so each gets what it asks for, and no person has to consent. */
export async function grantEverything(ctx: KoaContextWithOIDC): Promise<Grant> {
  const { provider, account, client } = ctx.oidc;
  const isOffline = ctx.oidc.requestParamScopes.has(OFFLINE);
  const renewed = isOffline ? undefined : await grantToRenew(ctx);
  const grant = new provider.Grant({ accountId: account?.accountId, clientId: client?.clientId });
  if (renewed !== undefined) grant.jti = renewed;
  grant.addOIDCScope(SCOPES.filter((scope) => scope !== OFFLINE || isOffline).join(' '));
  await grant.save();
  return grant;
}

/**
 * Access tokens are good as long as theirs is the grant of the session, so a client that asks again gets the same. Who
 * asks for refresh tokens gets one apart: a family of them ends with its grant.
 */
async function grantToRenew({ oidc }: KoaContextWithOIDC): Promise<string | undefined> {
  const { provider, session, client } = oidc;
  const id = client && session?.grantIdFor(client.clientId);
  const grant = id === undefined ? undefined : await provider.Grant.find(id);
  return grant && !grant.getOIDCScope().split(' ').includes(OFFLINE) ? grant.jti : undefined;
}
