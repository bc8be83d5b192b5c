import Router from '@koa/router';
import type { Config } from '../config/config.js';
import { cors } from '../http/cors.js';
import { clientOfScript, clientScript } from './client-script.js';
import { guessCountry } from './country.js';

const COUNTRY_PATH = '/user/geoloc/country';

/** What Lock loads before it shows itself. */
export function lockRoutes(config: Config): ReturnType<Router['routes']> {
  const router = new Router();
  router.get(/^\/client\//, async (ctx, next) => {
    const client = clientOfScript(config, ctx.path);
    if (client) Object.assign(ctx, { type: 'text/javascript', body: clientScript(config, client) });
    else await next();
  });
  const fromPages = cors(config.clients, { credentials: false, method: 'GET' });
  router.options(COUNTRY_PATH, fromPages);
  router.get(COUNTRY_PATH, fromPages, (ctx) => {
    ctx.body = { country_code: guessCountry(ctx.get('accept-language'), config.sms.countries) };
  });
  return router.routes();
}

/** Whether a path is one of those. */
export function ownsLockPath(config: Config, pathname: string): boolean {
  return pathname === COUNTRY_PATH || clientOfScript(config, pathname) !== undefined;
}
