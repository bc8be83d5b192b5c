import type { IncomingMessage } from 'node:http';
import type { Middleware } from 'koa';
import type { Provider } from 'oidc-provider';
import type { Config } from '../config/config.js';
import { readTokenRequest } from './token-request.js';

// An empty script-src is as strict as none, and it is where oidc-provider adds the hash of the one script it has:
// the page that posts a `form_post` answer.
const POLICY = `default-src 'none'; script-src; frame-ancestors 'none'`;

/** Hands a request to oidc-provider, which is a Koa application of its own and writes the answer itself. */
export function mountProvider(provider: Provider, config: Config): Middleware {
  const listener = provider.callback();
  return async (ctx) => {
    const forToken = ctx.path === '/oauth/token' && ctx.method === 'POST';
    const request = forToken ? await readTokenRequest(ctx, config) : ctx.req;
    bindToIssuer(request, provider.issuer);
    ctx.set('Content-Security-Policy', POLICY);
    ctx.respond = false;
    await listener(request, ctx.res);
  };
}

/**
 * oidc-provider builds its URLs and decides about Secure cookies from the request. Ours are those of the issuer,
 * whatever host a client or a proxy names.
 */
function bindToIssuer(request: IncomingMessage, issuer: string): void {
  const { host, protocol } = new URL(issuer);
  const { pathname, search } = new URL(request.url ?? '/', issuer);
  request.url = pathname + search;
  delete request.headers['x-forwarded-host'];
  Object.assign(request.headers, { host, 'x-forwarded-proto': protocol.slice(0, -1) });
}
