import { randomBytes } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import * as v from 'valibot';
import type { ClientConfig } from '../config/config.js';
import { ApiError } from '../http/api-error.js';
import { readBody, shortText } from '../http/body.js';
import { requireOrigin } from '../http/cors.js';
import { setBindingCookie } from '../oidc/binding-cookie.js';
import { findClient } from './clients.js';
import { recorded } from './recorded.js';
import type { Services } from './services.js';
import { credentials, OTP_CREDENTIAL, signIn } from './sign-in.js';

const bodySchema = v.object(
  {
    client_id: shortText,
    ...credentials,
    credential_type: v.literal(OTP_CREDENTIAL, `must be ${OTP_CREDENTIAL}`),
  },
  'must be an object',
);

/** `POST /co/authenticate`: exchanges the code for a login ticket that only this browser can redeem at /authorize. */
export function authenticateRoute(services: Services): Middleware {
  const { config, tickets } = services;
  return recorded(services, 'guess', async (ctx, attempt) => {
    const body = await readBody(ctx, bodySchema);
    const client = findClient(config, body.client_id);
    attempt.client = client.id;
    const origin = requirePageOrigin(ctx, client, config.issuer);
    const user = await signIn(services, client, body, attempt);
    const { ticket, binding } = await tickets.issue({ userId: user.id, clientId: client.id, origin });
    setBindingCookie(ctx, config.issuer, binding);
    ctx.body = {
      login_ticket: ticket,
      co_verifier: randomBytes(24).toString('base64url'),
      co_id: randomBytes(8).toString('base64url'),
    };
  });
}

// The ticket is tied to the page's origin, so there must be one.
function requirePageOrigin(ctx: Context, client: ClientConfig, issuer: string): string {
  requireOrigin(ctx, client, issuer);
  const origin = ctx.get('origin');
  if (origin) return origin;
  throw new ApiError(403, 'access_denied', 'This endpoint is for web pages: the Origin header is missing.', {
    reason: 'origin_missing',
    log: { client: client.id },
  });
}
