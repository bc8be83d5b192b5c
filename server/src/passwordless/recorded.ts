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

/** What succeeds is called otherwise for each; what fails is called by its reason. */
const SUCCESS = { start: 'sent', guess: 'right' } as const;

/** Enters in the journal how each request of a route ended. */
export function recorded(
  services: Services,
  event: keyof typeof SUCCESS,
  route: (ctx: Context, attempt: Attempt) => Promise<void>,
): Middleware {
  return (ctx) => record(services, event, ctx, (attempt) => route(ctx, attempt));
}

/** Enters in the journal how the work for a request ended. */
export async function record<Result>(
  { journal, addressOf }: Services,
  event: keyof typeof SUCCESS,
  ctx: Context,
  work: (attempt: Attempt) => Promise<Result>,
): Promise<Result> {
  const attempt: Attempt = {};
  // Asked now, because a connection that is gone has no address.
  const from = addressOf(ctx);
  const enter = (outcome: string, limited: boolean): void => {
    const { client, phone, user } = attempt;
    journal.enter({ event, outcome, limited, client, phone, user, from });
  };
  try {
    const result = await work(attempt);
    enter(SUCCESS[event], false);
    return result;
  } catch (error) {
    enter(outcomeOf(error), error instanceof ApiError && error.status === 429);
    throw error;
  }
}

function outcomeOf(error: unknown): string {
  if (error instanceof ApiError) return error.details.reason ?? error.error;
  return error instanceof StoreUnavailable ? 'database_unavailable' : 'server_error';
}
