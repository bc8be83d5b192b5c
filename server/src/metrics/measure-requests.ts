import type { Middleware } from 'koa';
import type { Metrics } from './metrics.js';

/** How long each route took, by the paths there are. */
export function measureRequests(metrics: Metrics, routes: ReadonlySet<string>): Middleware {
  return async (ctx, next) => {
    const answered = metrics.requested(routes.has(ctx.path) ? ctx.path : undefined);
    try {
      await next();
    } finally {
      answered(ctx.res.headersSent ? ctx.res.statusCode : ctx.status);
    }
  };
}
