import type { KoaContextWithOIDC } from 'oidc-provider';
import { errors } from './library.js';

/**
 * Where a request goes for which a person has to log in: to the hosted page, with the request as it was, so that
 * nothing of it has to be kept here; reload, the way back and a second tab find it in their address.
 * @throws `login_required` when there is no such page
 */
export function hostedLogin(page: string | undefined) {
  return (ctx: KoaContextWithOIDC): string => {
    if (page === undefined) throw new errors.LoginRequired();
    const params = Object.entries(ctx.oidc.params ?? {}).filter(([, value]) => value !== undefined);
    return `${page}?${new URLSearchParams(params.map(([name, value]) => [name, String(value)]))}`;
  };
}
