import type { Context, Middleware } from 'koa';
import { ApiError } from '../http/api-error.js';
import { StoreUnavailable } from '../store/store.js';
import type { Services } from './services.js';

/** What a request has told of itself so far, once that is known to be right. */
export interface Attempt {
  client?: string;
  phone?: string;
  user?: string;
}

/** Enters in the journal how each request of a route ended. `success` is what it is called when nothing was thrown. */
export function recorded(
  { journal, addressOf }: Services,
  event: 'start' | 'guess',
  success: string,
  route: (ctx: Context, attempt: Attempt) => Promise<void>,
): Middleware {
  return async (ctx) => {
    const attempt: Attempt = {};
    // Asked now, because a connection that is gone has no address.
    const from = addressOf(ctx);
    const enter = (outcome: string, limited: boolean): void => {
      const { client, phone, user } = attempt;
      journal.enter({ event, outcome, limited, client, phone, user, from });
    };
    try {
      await route(ctx, attempt);
    } catch (error) {
      enter(outcomeOf(error), error instanceof ApiError && error.status === 429);
      throw error;
    }
    enter(success, false);
  };
}

function outcomeOf(error: unknown): string {
  if (error instanceof ApiError) return error.details.reason ?? error.error;
  return error instanceof StoreUnavailable ? 'database_unavailable' : 'server_error';
}
