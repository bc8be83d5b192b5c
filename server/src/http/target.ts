import type { Middleware } from 'koa';
import type { Log } from '../log.js';
import { ApiError } from './api-error.js';
import { refuse } from './errors.js';

/**
 * A request may name a whole URL (RFC 9112 §3.2.2), of which path and query matter here. What is none is refused before
 * anybody looks for a path in it, which would throw.
 */
export function readTarget(log: Log): Middleware {
  return async (ctx, next) => {
    const { url = '/' } = ctx.req;
    const target = url.startsWith('/') ? url : originForm(url);
    if (target === undefined) {
      const refusal = new ApiError(400, 'bad.request', 'The target of the request is no URL.');
      refuse(ctx, log, refusal, '');
      return;
    }
    ctx.req.url = target;
    await next();
  };
}

function originForm(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname, search } = new URL(url);
  return pathname.startsWith('/') ? pathname + search : undefined;
}
