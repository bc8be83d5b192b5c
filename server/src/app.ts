import Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import type { Provider } from 'oidc-provider';
import { ApiError } from './http/api-error.js';
import { cors } from './http/cors.js';
import { answerErrors } from './http/errors.js';
import { mountProvider } from './oidc/mount.js';
import { PROVIDER_PATHS } from './oidc/provider.js';
import { authenticateRoute } from './passwordless/authenticate.js';
import type { Services } from './passwordless/services.js';
import { startRoute } from './passwordless/start.js';

export interface AppParts {
  services: Services;
  provider: Provider;
  /** Answers /inbox…, when messages go there. */
  inboxRoutes: ReturnType<Router['routes']> | undefined;
}

const OWN_PATHS: ReadonlySet<string> = new Set([
  '/passwordless/start',
  '/co/authenticate',
  '/inbox',
  '/inbox.json',
  ...PROVIDER_PATHS,
]);

/** Whether a path is this server's, for someone who serves other things on the same origin. */
export function ownsPath(pathname: string): boolean {
  return OWN_PATHS.has(pathname) || pathname.startsWith('/inbox/');
}

/** All routes of the server as one Koa application. */
export function createApp({ services, provider, inboxRoutes }: AppParts): Koa {
  const app = new Koa();
  const { log } = services;
  app.on('error', (error) => log.warn({ event: 'connection_error', err: error }, 'An answer could not be delivered'));
  app.use(answerErrors(log));
  app.use(protectiveHeaders);
  app.use(passwordlessRoutes(services));
  if (inboxRoutes) app.use(inboxRoutes);
  app.use(providerRoutes(provider));
  app.use(() => {
    throw new ApiError(404, 'not_found', 'There is nothing at this address, or not for this method.');
  });
  return app;
}

function passwordlessRoutes(services: Services): ReturnType<Router['routes']> {
  const { clients } = services.config;
  const router = new Router();
  router.all('/passwordless/start', cors(clients, { credentials: false }), onlyPost, startRoute(services));
  router.all('/co/authenticate', cors(clients, { credentials: true }), onlyPost, authenticateRoute(services));
  return router.routes();
}

const onlyPost: Middleware = (ctx, next) => {
  if (ctx.method === 'POST') return next();
  throw new ApiError(405, 'bad.request', 'Use POST.', { headers: { Allow: 'POST, OPTIONS' } });
};

function providerRoutes(provider: Provider): Middleware {
  const paths: ReadonlySet<string> = new Set(PROVIDER_PATHS);
  const mounted = mountProvider(provider);
  return (ctx, next) => (paths.has(ctx.path) ? mounted(ctx, next) : next());
}

/** Codes, tickets and tokens travel in these URLs and bodies: no caches, no referrers, no frames. */
const protectiveHeaders: Middleware = (ctx, next) => {
  ctx.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  return next();
};
