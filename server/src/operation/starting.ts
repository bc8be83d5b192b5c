import type { IncomingMessage, ServerResponse } from 'node:http';
import { UNAVAILABLE } from '../store/store.js';

/** What everybody is told until the database is open and its schema up to date. */
export function answerStarting({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const alive = url.replace(/\?.*$/s, '') === '/healthz';
  const { statusCode, retryAfter } = UNAVAILABLE;
  response.writeHead(alive ? 200 : statusCode, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(!alive && { 'Retry-After': String(retryAfter) }),
  });
  response.end(JSON.stringify(alive ? { status: 'ok' } : { status: 'unavailable', reason: 'starting' }));
}
