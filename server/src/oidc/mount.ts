import { IncomingMessage } from 'node:http';
import type { Context, Middleware } from 'koa';
import type { Provider } from 'oidc-provider';
import { ApiError } from '../http/api-error.js';
import { readFields } from '../http/body.js';

// An empty script-src is as strict as none, and it is where oidc-provider adds the hash of the one script it has:
// the page that posts a `form_post` answer.
const POLICY = `default-src 'none'; script-src; frame-ancestors 'none'`;

/** Hands a request to oidc-provider, which is a Koa application of its own and writes the answer itself. */
export function mountProvider(provider: Provider): Middleware {
  const listener = provider.callback();
  return async (ctx) => {
    const request = ctx.path === '/oauth/token' && ctx.is('json') ? await asForm(ctx) : ctx.req;
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

/** Auth0's clients send JSON to the token endpoint; RFC 6749, and oidc-provider with it, knows forms only. */
async function asForm(ctx: Context): Promise<IncomingMessage> {
  const form = Buffer.from(toForm(await readFields(ctx, 'invalid_request')).toString());
  const request = new IncomingMessage(ctx.req.socket);
  request.method = ctx.req.method;
  request.url = ctx.req.url;
  request.headers = {
    ...ctx.req.headers,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(form.length),
  };
  delete request.headers['transfer-encoding'];
  request.complete = true;
  request.push(form);
  request.push(null);
  return request;
}

function toForm(fields: unknown): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (typeof value !== 'string') throw new ApiError(400, 'invalid_request', `${name.slice(0, 40)} must be a text.`);
    form.set(name, value);
  }
  return form;
}
