import type { Context, Middleware } from 'koa';
import { isLoopbackAddress, isLoopbackHost } from '../http/loopback.js';
import { ApiError } from '../http/api-error.js';

// Headers by which proxies say for whom they ask: then the person is not at this machine.
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/**
 * The inbox shows everybody's codes, so it answers this machine only. The Host is checked as well, else a hostile
 * page could reach it under its own name (DNS rebinding).
 */
export const onLoopbackOnly: Middleware = async (ctx, next) => {
  if (!isLocal(ctx)) {
    throw new ApiError(403, 'access_denied', 'The inbox answers on this machine only.', { reason: 'inbox_not_local' });
  }
  ctx.set('Cache-Control', 'no-store');
  await next();
};

function isLocal(ctx: Context): boolean {
  const host = URL.canParse(`http://${ctx.get('host')}`) ? new URL(`http://${ctx.get('host')}`).hostname : '';
  return (
    isLoopbackAddress(ctx.req.socket.remoteAddress ?? '') &&
    isLoopbackHost(host) &&
    !PROXY_HEADERS.some((header) => ctx.get(header) !== '')
  );
}
