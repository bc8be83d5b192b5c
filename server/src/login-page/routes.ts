import Router from '@koa/router';
import type { Context } from 'koa';
import type { ClientConfig, Config } from '../config/config.js';
import { requestLanguage } from '../message/language.js';
import { showErrorPage } from '../oidc/error-page.js';
import { ENTRY, sendElementFile } from './element-files.js';
import { LOGIN_PAGE_POLICY, loginPage } from './page.js';

/** Where the page is. Its query is that of the `/authorize` request it stands for. */
export const LOGIN_PATH = '/login';
const FILES = `${LOGIN_PATH}/element`;

/** Where the element comes from: a folder of files that are sent here, or the address of a script of this origin. */
export type ElementSource = { folder: string } | { script: string };

/** The hosted page: a login of any OpenID client that has no page for it. */
export function loginPageRoutes(config: Config, source: ElementSource): ReturnType<Router['routes']> {
  const router = new Router();
  const script = 'script' in source ? source.script : `${FILES}/${ENTRY}`;
  router.get(LOGIN_PATH, (ctx) => showLogin(ctx, config, script));
  if ('folder' in source) {
    router.get(`${FILES}/{*file}`, (ctx) => sendElementFile(ctx, source.folder, ctx.path.slice(FILES.length + 1)));
  }
  return router.routes();
}

function showLogin(ctx: Context, { clients, issuer }: Config, element: string): void {
  const { client_id: id, redirect_uri: callback, ui_locales: languages, login_hint: hint } = single(ctx.query);
  const client = clients.find((candidate) => candidate.id === id);
  if (!client) {
    refuse(ctx, 'invalid_client', 'There is no client with this client_id.');
    return;
  }
  if (!isListed(client, callback)) {
    refuse(ctx, 'invalid_redirect_uri', 'The callback URL is not listed.');
    return;
  }
  ctx.set('Content-Security-Policy', LOGIN_PAGE_POLICY);
  ctx.type = 'html';
  ctx.body = loginPage({
    element,
    issuer,
    clientId: client.id,
    name: client.name,
    callback,
    language: requestLanguage({ requested: languages?.replaceAll(' ', ','), accepted: ctx.get('accept-language') }),
    phone: hint ?? '',
  });
}

function refuse(ctx: Context, error: string, description: string): void {
  ctx.status = 400;
  showErrorPage(ctx, error, description);
}

function isListed(client: ClientConfig, callback: string | undefined): callback is string {
  return callback !== undefined && client.callbacks.includes(callback);
}

/** Parameters that were given twice are none (RFC 6749 §3.1). */
function single(query: Context['query']): Record<string, string | undefined> {
  const entries = Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? undefined : value]);
  return Object.fromEntries(entries) as Record<string, string | undefined>;
}
