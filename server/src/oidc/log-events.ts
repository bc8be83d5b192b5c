import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { logRefusal } from '../http/errors.js';
import type { Log } from '../log.js';
import { maskUrl } from '../log.js';
import { errors } from './library.js';
import { RefusedGrant } from './refused-grant.js';

type ProviderError = Error & { error?: string; error_description?: string; error_detail?: string };

/** One line for every refusal of the provider, with what an operator needs to mend it. */
export function logProviderEvents(provider: Provider, log: Log): void {
  provider.on('authorization.error', (ctx, error) => logAuthorization(log, ctx, error));
  provider.on('grant.error', (ctx, error) => {
    if (error instanceof RefusedGrant) logRefusal(log, ctx.path, error.refusal);
    else logError(log, ctx, error, 'token_refused', 'Token request refused');
  });
  provider.on('userinfo.error', (ctx, error) => logError(log, ctx, error, 'userinfo_refused', 'Userinfo refused'));
  provider.on('end_session.success', ({ oidc }) => {
    const user = oidc.session?.accountId;
    if (user !== undefined) log.info({ event: 'logout', user }, 'Signed out');
  });
  provider.on('server_error', (_ctx, error) => {
    log.error({ event: 'server_error', err: error }, 'The OpenID provider failed unexpectedly');
  });
}

function logAuthorization(log: Log, ctx: KoaContextWithOIDC, error: ProviderError): void {
  const { redirect_uri: callback } = ctx.query;
  if (error instanceof errors.InvalidRedirectUri) {
    const masked = typeof callback === 'string' ? maskUrl(callback) : undefined;
    const line = { event: 'callback_not_listed', path: ctx.path, client: clientOf(ctx), callback: masked };
    log.warn(line, 'The callback URL is not listed by the client');
    return;
  }
  logError(log, ctx, error, 'authorization_refused', 'Authorization request refused');
}

function logError(log: Log, ctx: KoaContextWithOIDC, error: ProviderError, event: string, text: string): void {
  const { error: name, error_description: description, error_detail: detail } = error;
  log.warn({ event, path: ctx.path, client: clientOf(ctx), error: name, description, detail }, text);
}

function clientOf(ctx: KoaContextWithOIDC): string | undefined {
  return ctx.oidc.client?.clientId;
}
