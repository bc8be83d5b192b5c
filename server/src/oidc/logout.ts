import type { Context, Middleware } from 'koa';
import type { Configuration, Provider } from 'oidc-provider';
import type { Config } from '../config/config.js';
import type { Log } from '../log.js';
import { showPage } from '../http/page.js';
import { showErrorPage } from './error-page.js';
import { sessionCookie } from './host-cookie.js';

const SIGNED_OUT = 'You are signed out';

type Session = InstanceType<Provider['Session']>;

/**
 * `GET /v2/logout?client_id&returnTo`, as Auth0's clients know it: ends the session of this browser here, and sends it to
 * a URL that the client lists, or, without `client_id`, that any client lists. Never anywhere else.
 */
export function logoutRoute(provider: Provider, { clients, issuer }: Config, log: Log): Middleware {
  return async (ctx) => {
    const { client_id: id, returnTo } = ctx.query;
    const asking = id === undefined ? clients : clients.filter((client) => client.id === id);
    const isListed = typeof returnTo === 'string' && asking.some(({ logoutUrls }) => logoutUrls.includes(returnTo));
    if (returnTo !== undefined && !isListed) {
      ctx.status = 400;
      showErrorPage(ctx, 'invalid_request', 'The URL in returnTo is not listed.');
      return;
    }
    await endSession(ctx, provider, issuer, await provider.Session.get(ctx), log);
    if (isListed) ctx.redirect(returnTo);
    else showPage(ctx, SIGNED_OUT, '');
  };
}

/**
 * OpenID Connect RP-Initiated Logout 1.0. The application that shows the id_token of this very session is the one the
 * person signed in to; for all others the person is asked.
 */
export function rpInitiatedLogout(
  { issuer }: Config,
  log: Log,
): NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']> {
  return {
    enabled: true,
    logoutSource: async (ctx, form) => {
      const { provider, session, entities, params } = ctx.oidc;
      const hint = entities.IdTokenHint as { payload: { sub?: unknown } } | undefined;
      if (!session || hint?.payload.sub !== session.accountId) {
        const button = '<button form="op.logoutForm" name="logout" value="yes">Sign out</button>';
        showPage(ctx, 'Do you want to sign out?', form + button);
        return;
      }
      await endSession(ctx, provider, issuer, session, log);
      answerLogout(ctx, params?.post_logout_redirect_uri, params?.state);
    },
    postLogoutSuccessSource: (ctx) => answerLogout(ctx, undefined, undefined),
  };
}

function answerLogout(ctx: Context, uri: unknown, state: unknown): void {
  if (typeof uri !== 'string') {
    showPage(ctx, SIGNED_OUT, '');
    return;
  }
  const target = new URL(uri);
  if (typeof state === 'string') target.searchParams.set('state', state);
  ctx.status = 303;
  ctx.redirect(target.href);
}

/** With the session end the codes and tokens that it led to, but for those of who asked to keep access without it. */
async function endSession(ctx: Context, provider: Provider, issuer: string, session: Session, log: Log): Promise<void> {
  const { accountId: user } = session;
  for (const { grantId, persistsLogout } of Object.values(session.authorizations ?? {})) {
    if (grantId !== undefined && !persistsLogout) await provider.AccessToken.revokeByGrantId(grantId);
  }
  await session.destroy();
  const attributes = issuer.startsWith('https:') ? 'Path=/; HttpOnly; Secure' : 'Path=/; HttpOnly';
  const cookie = sessionCookie(issuer);
  for (const name of [cookie, `${cookie}.sig`]) {
    ctx.append('Set-Cookie', `${name}=; Max-Age=0; ${attributes}`);
  }
  if (user !== undefined) log.info({ event: 'logout', user }, 'Signed out');
}
