import Router from '@koa/router';
import type { Context } from 'koa';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { UNAVAILABLE, type Store } from '../store/store.js';

/** How long the database may take to tell the time, and how far its clock may be off ours. */
const ANSWER_LIMIT_MS = 2000;
const CLOCK_LIMIT_MS = 2000;

/** Why no requests should come here. */
export type Unready = 'starting' | 'draining' | 'database_unavailable' | 'database_clock';

export interface HealthParts {
  store: Store;
  clock: Clock;
  log: Log;
  draining: () => boolean;
}

/** Where health is asked for. */
export const HEALTH_PATHS = ['/healthz', '/readyz'] as const;

/** `/healthz`: the process answers. `/readyz`: it can serve. */
export function healthRoutes(parts: HealthParts): ReturnType<Router['routes']> {
  const router = new Router();
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });
  router.get('/readyz', async (ctx) => answerReady(ctx, await findFault(parts)));
  return router.routes();
}

interface Fault {
  reason: Unready;
  /** How far the database's clock is ahead of ours; negative when it is behind. */
  offset_ms?: number;
}

function answerReady(ctx: Context, fault: Fault | undefined): void {
  if (fault) {
    ctx.status = UNAVAILABLE.statusCode;
    ctx.set('Retry-After', String(UNAVAILABLE.retryAfter));
  }
  ctx.body = fault ? { status: 'unavailable', ...fault } : { status: 'ok' };
}

async function findFault({ store, clock, log, draining }: HealthParts): Promise<Fault | undefined> {
  if (draining()) return { reason: 'draining' };
  try {
    const before = clock.now();
    const time = await databaseTime(store);
    // It was asked at some moment between.
    const offset = Math.round(time.getTime() - (before + clock.now()) / 2);
    return Math.abs(offset) > CLOCK_LIMIT_MS ? { reason: 'database_clock', offset_ms: offset } : undefined;
  } catch (error) {
    log.warn({ event: 'database_unavailable', err: error }, 'Not ready: the database does not answer');
    return { reason: 'database_unavailable' };
  }
}

async function databaseTime(store: Store): Promise<Date> {
  const limit = AbortSignal.timeout(ANSWER_LIMIT_MS);
  const tooLate = new Promise<never>((_resolve, reject) => {
    limit.addEventListener('abort', () => reject(new Error(`no answer within ${ANSWER_LIMIT_MS} ms`)));
  });
  const [row] = await Promise.race([store.query<{ now: Date }>('select clock_timestamp() as now', []), tooLate]);
  if (!row) throw new TypeError('a select without from has one row');
  return row.now;
}
