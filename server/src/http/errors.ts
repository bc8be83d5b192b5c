import type { Middleware } from 'koa';
import type { Log } from '../log.js';
import { ApiError } from './api-error.js';

/** Turns what a route throws into its answer and its log line. What nobody foresaw is a plain 500. */
export function answerErrors(log: Log): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const known = error instanceof ApiError;
      const answer = known ? error : new ApiError(500, 'server_error', 'Something went wrong on our side.');
      if (known) logRefusal(log, ctx.path, error);
      else log.error({ event: 'server_error', path: ctx.path, err: error }, 'A request failed unexpectedly');
      ctx.status = answer.status;
      ctx.set(answer.details.headers ?? {});
      ctx.body = answer.body;
    }
  };
}

function logRefusal(log: Log, path: string, { status, error, message, details }: ApiError): void {
  log.warn({ event: details.reason ?? error, path, status, ...details.log }, message);
}
