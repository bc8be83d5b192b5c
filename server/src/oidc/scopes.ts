import type { ClientConfig } from '../config/config.js';

/** Asks for a refresh token; granted to clients that may have them. */
export const OFFLINE = 'offline_access';

const CLAIM_SCOPES = ['openid', 'profile', 'phone'];

export const SCOPES = [...CLAIM_SCOPES, OFFLINE];

/** Which of the scopes a client asked for it gets. Nothing asked: all that say who somebody is, as Auth0 does. */
export function grantedScope(asked: string | undefined, { refreshTokens }: ClientConfig): string {
  const scopes = asked === undefined ? CLAIM_SCOPES : asked.split(' ');
  return SCOPES.filter((scope) => scopes.includes(scope) && (scope !== OFFLINE || refreshTokens)).join(' ');
}
