import type { Context } from 'koa';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { ClientAddress } from '../http/client-address.js';
import type { Log } from '../log.js';
import type { Journal } from '../operation/journal.js';
import { clearBindingCookie, readBindingCookie } from './binding-cookie.js';
import { errors } from './library.js';
import { TICKET_LIFE_SECONDS, type Redemption, type TicketStore } from './ticket-store.js';

export interface TicketLogin {
  issuer: string;
  tickets: TicketStore;
  log: Log;
  journal: Journal;
  addressOf: (ctx: Context) => ClientAddress;
}

type Validator = (ctx: KoaContextWithOIDC, value: string | undefined) => Promise<void>;

/**
 * The `login_ticket` parameter of /authorize. oidc-provider runs this after it has loaded the session and before it
 * decides whether a person must act, so that a ticket is as good as a login that just happened.
 */
export function loginTicketParameter(login: TicketLogin): Validator {
  return async (ctx, ticket) => {
    if (!ticket) return;
    await redeem(login, ctx, ticket);
    // Whoever just logged in need not do it again, whatever the prompt was. It may have been `max_age=0`, which the
    // library has made `prompt=login` of: with a `max_age` that is met, the id_token tells the time of the login.
    const { params, prompts } = ctx.oidc;
    const max_age = prompts.has('login') ? TICKET_LIFE_SECONDS : params?.max_age;
    Object.assign(params ?? {}, { max_age, prompt: 'none', login_ticket: undefined });
  };
}

async function redeem(login: TicketLogin, ctx: KoaContextWithOIDC, ticket: string): Promise<void> {
  const { issuer, tickets, log } = login;
  const clientId = ctx.oidc.client?.clientId ?? '';
  const redemption = await tickets.redeem(ticket, {
    clientId,
    binding: readBindingCookie(ctx, issuer),
    refererOrigin: originOf(ctx.get('referer')),
  });
  clearBindingCookie(ctx, issuer);
  enter(login, ctx, redemption);
  if (!redemption.ok) {
    log.warn({ event: redemption.reason, client: clientId }, 'Login ticket refused');
    throw new errors.AccessDenied('The login ticket is not valid in this browser or not valid any more.');
  }
  startSession(ctx, redemption.userId);
  log.info({ event: 'login', client: clientId, user: redemption.userId }, 'Signed in');
}

function enter({ journal, addressOf }: TicketLogin, ctx: KoaContextWithOIDC, redemption: Redemption): void {
  const { phone, userId } = redemption.ok ? redemption : {};
  const outcome = redemption.ok ? 'success' : redemption.reason;
  const client = ctx.oidc.client?.clientId;
  journal.enter({ event: 'login', outcome, client, phone, user: userId, from: addressOf(ctx) });
}

/**
 * A new session id for every login, also after a session in which nobody had logged in: a planted cookie is worth
 * nothing. Another account's session is replaced.
 */
function startSession(ctx: KoaContextWithOIDC, accountId: string): void {
  const { session } = ctx.oidc;
  if (!session) throw new TypeError('the session is loaded before the parameters are validated');
  session.resetIdentifier();
  if (session.accountId !== accountId) session.authorizations = undefined;
  session.loginAccount({ accountId, amr: ['otp', 'sms'] });
}

function originOf(referer: string): string | undefined {
  return URL.canParse(referer) ? new URL(referer).origin : undefined;
}
