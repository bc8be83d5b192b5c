import type { KoaContextWithOIDC } from 'oidc-provider';
import { OFFLINE } from './scopes.js';

/** A refresh token that nobody uses ends then. Every use gives a new one, which lives as long. */
export const REFRESH_LIFE_SECONDS = 15 * 24 * 3600;

/** However often it is renewed, a login ends then, and it takes another SMS. */
export const FAMILY_LIFE_SECONDS = 30 * 24 * 3600;

/**
 * oidc-provider drops `offline_access` unless a person is asked to consent, and here nobody is. What lets a client have
 * it instead (OpenID Connect Core §11, "other conditions") is the operator's setting, its grant type.
 */
export function keepOfflineAccess(ctx: KoaContextWithOIDC, scope: string | undefined): void {
  const { body, client, params } = ctx.oidc;
  const asked: unknown = ctx.method === 'POST' ? body?.scope : ctx.query.scope;
  if (typeof asked !== 'string' || !asked.split(' ').includes(OFFLINE)) return;
  if (params && client?.grantTypeAllowed('refresh_token')) params.scope = [scope, OFFLINE].filter(Boolean).join(' ');
}
