import { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import type { Config } from '../config/config.js';
import { readForm } from '../http/body.js';
import { requireOrigin } from '../http/cors.js';

/**
 * A token request as oidc-provider wants it: Auth0's clients send JSON, but RFC 6749 knows forms only. Pages of another
 * origin than the client's are refused here, before a code could be used up.
 * @throws {ApiError} 400, 403, 413, 415
 */
export async function readTokenRequest(ctx: Context, config: Config): Promise<IncomingMessage> {
  const form = await readForm(ctx, 'invalid_request');
  const named = [...form.getAll('client_id'), basicUser(ctx.get('authorization'))];
  for (const client of config.clients) {
    if (named.includes(client.id)) requireOrigin(ctx, client, config.issuer);
  }
  return withBody(ctx.req, Buffer.from(form.toString()));
}

function withBody(original: IncomingMessage, form: Buffer): IncomingMessage {
  const request = new IncomingMessage(original.socket);
  request.method = original.method;
  request.url = original.url;
  request.headers = {
    ...original.headers,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(form.length),
  };
  delete request.headers['transfer-encoding'];
  request.complete = true;
  request.push(form);
  request.push(null);
  return request;
}

/** The client id of Basic credentials, which are form-encoded first (RFC 6749 §2.3.1). */
function basicUser(authorization: string): string | undefined {
  const [, base64] = /^Basic +(\S+)$/i.exec(authorization) ?? [];
  if (base64 === undefined) return undefined;
  const [user = ''] = Buffer.from(base64, 'base64').toString().split(':');
  return new URLSearchParams(`user=${user.replaceAll('&', '%26')}`).get('user') ?? undefined;
}
