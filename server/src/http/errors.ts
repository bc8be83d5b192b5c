import type { Context, Middleware } from 'koa';
import type { Log } from '../log.js';
import { StoreUnavailable, UNAVAILABLE } from '../store/store.js';
import { ApiError } from './api-error.js';

/** Turns what a route throws into its answer and its log line. What nobody foresaw is a plain 500. */
export function answerErrors(log: Log): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const known = error instanceof StoreUnavailable ? unavailable(error) : error;
      if (known instanceof ApiError) {
        refuse(ctx, log, known, ctx.path);
      } else {
        log.error({ event: 'server_error', path: ctx.path, err: error }, 'A request failed unexpectedly');
        answer(ctx, unforeseen());
      }
    }
  };
}

/** Answers with a refusal, and logs it. */
export function refuse(ctx: Context, log: Log, refusal: ApiError, path: string): void {
  logRefusal(log, path, refusal);
  answer(ctx, refusal);
}

function answer(ctx: Context, { status, details, body }: ApiError): void {
  ctx.status = status;
  ctx.set(details.headers ?? {});
  ctx.body = body;
}

function unforeseen(): ApiError {
  return new ApiError(500, 'server_error', 'Something went wrong on our side.');
}

function unavailable({ error_detail: detail }: StoreUnavailable): ApiError {
  const { statusCode, error, description, retryAfter } = UNAVAILABLE;
  return new ApiError(statusCode, error, description, {
    reason: 'database_unavailable',
    fields: { retry_after: retryAfter },
    headers: { 'Retry-After': String(retryAfter) },
    log: { detail },
  });
}

/** One line for a refusal, named by its reason. */
export function logRefusal(log: Log, path: string, { status, error, message, details }: ApiError): void {
  log[details.level ?? 'warn']({ event: details.reason ?? error, path, status, ...details.log }, message);
}

/** Koa tells of answers that did not reach the client: mostly because it left, as every watcher of a stream does. */
export function logDelivery(log: Log, error: Error): void {
  const left = (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
  log[left ? 'debug' : 'warn']({ event: 'answer_not_delivered', err: error }, 'An answer could not be delivered');
}
