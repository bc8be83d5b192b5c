import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const PREFIX = 'regular-web-app-state.';
const USED = 'used';

/** Cookies are not told apart by port, and a request may carry 16 kB of headers: so many are kept, the newest. */
const KEPT = 20;

/** What a browser's cookies say about the `state` of an answer. */
export type StateCheck = 'ours' | 'used' | 'unknown';

export interface NewState {
  /** 256 random bits, base64url. */
  state: string;
  /** `Set-Cookie` headers: one that keeps the state, and one for each that is forgotten. */
  cookies: string[];
}

/**
 * The `state` of a new login (RFC 6749 §10.12). Each has a cookie of its own, so that logins in several tabs do not get
 * in each other's way. The cookies last as long as the browser runs: a page may stand open for hours before its login.
 */
export function issueState(request: IncomingMessage, now: number): NewState {
  const state = randomBytes(32).toString('base64url');
  const kept = [...readStates(request)].sort(([, a], [, b]) => issuedAt(b) - issuedAt(a));
  const forgotten = kept.slice(KEPT - 1).map(([old]) => cookie(old, '', '; Max-Age=0'));
  return { state, cookies: [cookie(state, String(now)), ...forgotten] };
}

/** Compares the `state` of an answer with those that this browser got. */
export function checkState(request: IncomingMessage, state: string): StateCheck {
  const value = readStates(request).get(state);
  if (value === undefined) return 'unknown';
  return value.endsWith(USED) ? 'used' : 'ours';
}

/** A state serves once. It is marked rather than forgotten, so that a reloaded callback can say what happened. */
export function useUpState(state: string, now: number): string {
  return cookie(state, `${now}.${USED}`);
}

function issuedAt(value: string): number {
  return Number.parseInt(value, 10) || 0;
}

function readStates(request: IncomingMessage): Map<string, string> {
  const pairs = (request.headers.cookie ?? '').split(/; */).map((pair) => pair.split('=', 2));
  return new Map(
    pairs.flatMap(([name = '', value = '']) => (name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [])),
  );
}

// Lax: the answer comes by a navigation from the authorization server. On https the name would begin with `__Host-`
// and the cookie be Secure; this app runs on plain http on loopback, where neither works in every browser.
function cookie(state: string, value: string, more = ''): string {
  return `${PREFIX}${state}=${value}; Path=/; HttpOnly; SameSite=Lax${more}`;
}
