import type { Context, Middleware } from 'koa';
import type { ClientConfig } from '../config/config.js';
import { ApiError } from './api-error.js';

const ALLOWED_HEADERS = 'auth0-client, content-type, x-request-language';
const EXPOSED_HEADERS = 'Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset';
const PREFLIGHT_SECONDS = '600';

/**
 * CORS for one route (Fetch standard). A page may read the answer when its origin belongs to any client: which client
 * asks is only known from the body, so {@link requireOrigin} decides after reading it.
 */
export function cors(clients: readonly ClientConfig[], options: { credentials: boolean; method?: string }): Middleware {
  const origins = new Set(clients.flatMap((client) => client.origins));
  return async (ctx, next) => {
    ctx.vary('Origin');
    const origin = ctx.get('origin');
    if (origins.has(origin)) {
      ctx.set('Access-Control-Allow-Origin', origin);
      if (options.credentials) ctx.set('Access-Control-Allow-Credentials', 'true');
      ctx.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
    }
    if (ctx.method === 'OPTIONS') answerPreflight(ctx, origins.has(origin), options.method ?? 'POST');
    else await next();
  };
}

function answerPreflight(ctx: Context, allowed: boolean, method: string): void {
  if (allowed) {
    ctx.set('Access-Control-Allow-Methods', method);
    ctx.set('Access-Control-Allow-Headers', ALLOWED_HEADERS);
    ctx.set('Access-Control-Max-Age', PREFLIGHT_SECONDS);
  }
  ctx.status = 204;
}

/** Whether pages of an origin may act for a client: one that it lists, or the issuer's, which has the hosted page. */
export function isOriginOf(client: ClientConfig, issuer: string, origin: string): boolean {
  return client.origins.includes(origin) || `${origin}/` === issuer;
}

/** Refuses a request that a page of a foreign origin made. Back ends send no origin. @throws {ApiError} 403 */
export function requireOrigin(ctx: Context, client: ClientConfig, issuer: string): void {
  const origin = ctx.get('origin');
  if (origin === '' || isOriginOf(client, issuer, origin)) return;
  throw new ApiError(403, 'access_denied', `The origin ${origin} is not listed by client ${client.id}.`, {
    reason: 'origin_not_listed',
    log: { client: client.id, origin },
  });
}
