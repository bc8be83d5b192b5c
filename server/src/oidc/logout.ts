import type { Context, Middleware } from 'koa';
import type { Provider } from 'oidc-provider';
import type { Config } from '../config/config.js';
import { SESSION_COOKIE } from './provider.js';
import { showErrorPage } from './error-page.js';

/**
 * `GET /v2/logout?client_id&returnTo`, as Auth0's clients know it: ends the session of this browser here, and sends it to
 * a URL that the client lists, or, without `client_id`, that any client lists. Never anywhere else.
 */
export function logoutRoute(provider: Provider, { clients, issuer }: Config): Middleware {
  return async (ctx) => {
    const { client_id: id, returnTo } = ctx.query;
    const asking = id === undefined ? clients : clients.filter((client) => client.id === id);
    const isListed = typeof returnTo === 'string' && asking.some(({ logoutUrls }) => logoutUrls.includes(returnTo));
    if (returnTo !== undefined && !isListed) {
      ctx.status = 400;
      showErrorPage(ctx, 'invalid_request', 'The URL in returnTo is not listed.');
      return;
    }
    await endSession(ctx, provider, issuer);
    if (isListed) ctx.redirect(returnTo);
    else ctx.body = 'You are signed out.';
  };
}

async function endSession(ctx: Context, provider: Provider, issuer: string): Promise<void> {
  const session = await provider.Session.get(ctx);
  await session.destroy();
  const attributes = issuer.startsWith('https:') ? 'Path=/; HttpOnly; Secure' : 'Path=/; HttpOnly';
  for (const name of [SESSION_COOKIE, `${SESSION_COOKIE}.sig`]) {
    ctx.append('Set-Cookie', `${name}=; Max-Age=0; ${attributes}`);
  }
}
