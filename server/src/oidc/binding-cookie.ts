import type { Context } from 'koa';
import { hostCookie } from './host-cookie.js';
import { TICKET_LIFE_SECONDS } from './ticket-store.js';

const NAME = 'sms-login-ticket';

/**
 * Ties the ticket to the browser that typed the code. It must reach /authorize from a page of another site, hence
 * SameSite=None; on plain http, which exists on loopback only, that cannot be used.
 */
export function setBindingCookie(ctx: Context, issuer: string, binding: string): void {
  ctx.append(
    'Set-Cookie',
    `${hostCookie(NAME, issuer)}=${binding}; Max-Age=${TICKET_LIFE_SECONDS}; ${attributes(issuer)}`,
  );
}

export function clearBindingCookie(ctx: Context, issuer: string): void {
  ctx.append('Set-Cookie', `${hostCookie(NAME, issuer)}=; Max-Age=0; ${attributes(issuer)}`);
}

export function readBindingCookie(ctx: Context, issuer: string): string | undefined {
  return ctx.cookies.get(hostCookie(NAME, issuer), { signed: false });
}

function attributes(issuer: string): string {
  return issuer.startsWith('https:') ? 'Path=/; HttpOnly; Secure; SameSite=None' : 'Path=/; HttpOnly; SameSite=Lax';
}
