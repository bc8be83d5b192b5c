import Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import type { Provider } from 'oidc-provider';
import type { Config } from './config/config.js';
import { ApiError, notFound } from './http/api-error.js';
import { cors } from './http/cors.js';
import { answerErrors, logDelivery } from './http/errors.js';
import { readTarget } from './http/target.js';
import { lockRoutes, ownsLockPath } from './lock/routes.js';
import { LOGIN_PATH } from './login-page/routes.js';
import { measureRequests } from './metrics/measure-requests.js';
import type { Metrics } from './metrics/metrics.js';
import { logoutRoute } from './oidc/logout.js';
import { mountProvider } from './oidc/mount.js';
import { PROVIDER_PATHS } from './oidc/provider.js';
import { HEALTH_PATHS, healthRoutes } from './operation/health.js';
import { authenticateRoute } from './passwordless/authenticate.js';
import type { Services } from './passwordless/services.js';
import { startRoute } from './passwordless/start.js';

export interface AppParts {
  services: Services;
  provider: Provider;
  /** Answers /inbox…, when messages go there. */
  inboxRoutes: ReturnType<Router['routes']> | undefined;
  /** Whether the process is about to end. */
  draining: () => boolean;
  metrics: Metrics | undefined;
  /** Answers /login…, when there is an element to show. */
  loginRoutes: ReturnType<Router['routes']> | undefined;
}

const OWN_PATHS: ReadonlySet<string> = new Set([
  '/passwordless/start',
  '/co/authenticate',
  '/inbox',
  '/inbox.json',
  '/v2/logout',
  LOGIN_PATH,
  ...PROVIDER_PATHS,
  ...HEALTH_PATHS,
]);

/** Whether a path is this server's, for someone who serves other things on the same origin. */
export function ownsPath(config: Config, pathname: string): boolean {
  const below = ['/inbox/', `${LOGIN_PATH}/`].some((folder) => pathname.startsWith(folder));
  return below || OWN_PATHS.has(pathname) || ownsLockPath(config, pathname);
}

/** All routes of the server as one Koa application. */
export function createApp({ services, provider, inboxRoutes, loginRoutes, draining, metrics }: AppParts): Koa {
  const app = new Koa();
  const { log } = services;
  for (const koa of [app, provider]) koa.on('error', (error: Error) => logDelivery(log, error));
  app.use(protectiveHeaders);
  app.use(readTarget(log));
  if (metrics) app.use(measureRequests(metrics, OWN_PATHS));
  app.use(answerErrors(log));
  app.use(sendElsewhere(draining));
  app.use(healthRoutes({ ...services, draining }));
  app.use(passwordlessRoutes(services));
  app.use(lockRoutes(services.config));
  if (inboxRoutes) app.use(inboxRoutes);
  if (loginRoutes) app.use(loginRoutes);
  app.use(logoutRoutes(services, provider));
  app.use(providerRoutes(provider, services.config));
  app.use(() => {
    throw notFound();
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

function logoutRoutes({ config, log }: Services, provider: Provider): ReturnType<Router['routes']> {
  return new Router().get('/v2/logout', logoutRoute(provider, config, log)).routes();
}

const onlyPost: Middleware = async (ctx, next) => {
  if (ctx.method !== 'POST') {
    throw new ApiError(405, 'bad.request', 'Use POST.', { headers: { Allow: 'POST, OPTIONS' } });
  }
  await next();
};

function providerRoutes(provider: Provider, config: Config): Middleware {
  const paths: ReadonlySet<string> = new Set(PROVIDER_PATHS);
  const mounted = mountProvider(provider, config);
  return async (ctx, next) => {
    if (paths.has(ctx.path)) await mounted(ctx, next);
    else await next();
  };
}

/** While the process ends, whoever keeps a connection open has to make a new one, which another process takes. */
function sendElsewhere(draining: () => boolean): Middleware {
  return async (ctx, next) => {
    if (draining()) ctx.set('Connection', 'close');
    await next();
  };
}

/** Codes, tickets and tokens travel in these URLs and bodies: no caches, no referrers, no frames. */
const protectiveHeaders: Middleware = async (ctx, next) => {
  ctx.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  await next();
};
