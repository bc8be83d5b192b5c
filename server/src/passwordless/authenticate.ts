import { randomBytes } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import * as v from 'valibot';
import type { Guess } from '../codes/code-store.js';
import type { ClientConfig } from '../config/config.js';
import { ApiError } from '../http/api-error.js';
import { readBody } from '../http/body.js';
import { requireOrigin } from '../http/cors.js';
import { maskPhone } from '../log.js';
import { setBindingCookie } from '../oidc/binding-cookie.js';
import { toAsciiDigits } from '../phone/phone-number.js';
import type { SignIn } from '../users/user-store.js';
import { findClient, requireConnection } from './clients.js';
import { guessRefused, signupClosed } from './guess-refused.js';
import { requirePhone } from './phone.js';
import { recorded } from './recorded.js';
import type { Services } from './services.js';

/** The credential type Auth0's clients name for a one-time code. */
const OTP_CREDENTIAL = 'http://auth0.com/oauth/grant-type/passwordless/otp';

const shortText = v.pipe(v.string('must be a text'), v.maxLength(200, 'is too long'));

const bodySchema = v.object(
  {
    client_id: shortText,
    username: shortText,
    otp: shortText,
    realm: shortText,
    credential_type: v.literal(OTP_CREDENTIAL, `must be ${OTP_CREDENTIAL}`),
  },
  'must be an object',
);

/** `POST /co/authenticate`: exchanges the code for a login ticket that only this browser can redeem at /authorize. */
export function authenticateRoute(services: Services): Middleware {
  const { config, log, tickets } = services;
  return recorded(services, 'guess', 'right', async (ctx, attempt) => {
    const body = await readBody(ctx, bodySchema);
    const client = findClient(config, body.client_id);
    attempt.client = client.id;
    const origin = requirePageOrigin(ctx, client, config.issuer);
    requireConnection(config, client, body.realm);
    const phone = requirePhone(body.username, undefined);
    attempt.phone = phone;
    const { user, created } = await signIn(services, client, phone, toAsciiDigits(body.otp).replace(/[\s-]/g, ''));
    const userId = user.id;
    attempt.user = userId;
    const { ticket, binding } = await tickets.issue({ userId, clientId: client.id, origin });
    setBindingCookie(ctx, config.issuer, binding);
    log.info(
      { event: 'code_accepted', client: client.id, phone: maskPhone(phone), user: userId, created },
      'Code accepted',
    );
    ctx.body = {
      login_ticket: ticket,
      co_verifier: randomBytes(24).toString('base64url'),
      co_id: randomBytes(8).toString('base64url'),
    };
  });
}

async function signIn(services: Services, client: ClientConfig, phone: string, code: string): Promise<SignIn> {
  const { clock, codes, users, config, sendLimits } = services;
  const guess: Guess = await codes.guess(phone, code);
  if (guess.result !== 'right') throw guessRefused(clock, guess, client, phone);
  await sendLimits.verified(phone);
  const signedIn = await users.signIn(phone, { create: config.sms.signup });
  if (!signedIn) throw signupClosed(client, phone);
  return signedIn;
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
