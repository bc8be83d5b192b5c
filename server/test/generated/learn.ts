import { readFileSync } from 'node:fs';
import type { Incoming } from './exchange.js';
import type { Memory } from './memory.js';
import type { GeneratedRequest } from './parts.js';

/** Keeps what an answer holds, for requests to come. */
export function learn({ headers, text }: Incoming, memory: Memory): void {
  memory.keepCookies(headers['set-cookie'] ?? []);
  const location = headers.location ?? '';
  memory.add('authorization_code', /[?&]code=([^&]+)/.exec(location)?.[1]);
  const body = readObject(text);
  for (const name of ['login_ticket', 'access_token', 'refresh_token', 'id_token'] as const)
    memory.add(name, body.error === undefined ? body[name] : undefined);
}

/** Refusals that come before, or at, the look at who asks. */
const BEFORE_THE_CLIENT = new Set(['bad.request', 'bad.client_id', 'invalid_client', 'invalid_request', 'not_found']);

/** Whether the request went beyond the checks of its shape and of its client. */
export function isPastClient({ kind }: GeneratedRequest, { status, headers, text }: Incoming): boolean {
  if (kind === 'other') return false;
  if (kind === 'authorize') return status === 303 || (status === 200 && headers.location === undefined);
  return ![405, 413, 415].includes(status) && !BEFORE_THE_CLIENT.has(String(readObject(text).error));
}

/** The reasons that the README's table of errors lists, but for those that are no fault of a request. */
export function documentedReasons(): string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, chapter = ''] = /^## Errors\n([\s\S]*?)^## /m.exec(readme) ?? [];
  const rows = chapter.split('\n').filter((line) => /^\| [45]\d\d/.test(line));
  const reasons = rows.flatMap((row) =>
    [...(row.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map(([, reason = '']) => reason),
  );
  return reasons.filter((reason) => reason !== 'database_unavailable');
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
