import type { KoaContextWithOIDC } from 'oidc-provider';
import { errors } from './library.js';

/**
 * Where a request goes for which a person has to log in: to the hosted page, with the request as it was, so that
 * nothing of it has to be kept here; reload, the way back and a second tab find it in their address. What oidc-provider
 * has made of it by now would not do: it turns `max_age=0` into `prompt=login`.
 * @throws `login_required` when there is no such page
 */
export function hostedLogin(page: string | undefined) {
  return (ctx: KoaContextWithOIDC): string => {
    if (page === undefined) throw new errors.LoginRequired();
    return `${page}?${ctx.querystring}`;
  };
}
