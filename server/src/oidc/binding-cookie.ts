import type { Context } from 'koa';
import { TICKET_LIFE_SECONDS } from './ticket-store.js';

const NAME = 'sms-login-ticket';

/**
 * Ties the ticket to the browser that typed the code. It must reach /authorize from a page of another site, hence
 * SameSite=None; plain http exists on loopback only, where neither Secure nor the `__Host-` prefix can be used.
 */
export function setBindingCookie(ctx: Context, issuer: string, binding: string): void {
  ctx.append('Set-Cookie', `${cookieName(issuer)}=${binding}; Max-Age=${TICKET_LIFE_SECONDS}; ${attributes(issuer)}`);
}

export function clearBindingCookie(ctx: Context, issuer: string): void {
  ctx.append('Set-Cookie', `${cookieName(issuer)}=; Max-Age=0; ${attributes(issuer)}`);
}

export function readBindingCookie(ctx: Context, issuer: string): string | undefined {
  return ctx.cookies.get(cookieName(issuer), { signed: false });
}

function cookieName(issuer: string): string {
  return issuer.startsWith('https:') ? `__Host-${NAME}` : NAME;
}

function attributes(issuer: string): string {
  return issuer.startsWith('https:') ? 'Path=/; HttpOnly; Secure; SameSite=None' : 'Path=/; HttpOnly; SameSite=Lax';
}
