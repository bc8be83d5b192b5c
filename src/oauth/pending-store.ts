/** What the callback page needs to finish a login that left the page. */
export interface PendingLogin {
  /** The server's base URL with a slash at the end, as in its `iss`. */
  issuer: string;
  clientId: string;
  redirectUri: string;
  nonce?: string | undefined;
  /** PKCE code verifier. */
  verifier?: string | undefined;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

const PREFIX = 'sms-login:pending:';
const MAX_AGE_SECONDS = 600;

/** The page's own storage; undefined where the browser denies it (blocked cookies, sandboxed frames). */
const storage = (): Storage | undefined => {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
};

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';

const isPending = (value: unknown): value is PendingLogin => {
  const entry = (value ?? {}) as Record<keyof PendingLogin, unknown>;
  return (
    typeof entry.issuer === 'string' &&
    typeof entry.clientId === 'string' &&
    typeof entry.redirectUri === 'string' &&
    typeof entry.createdAt === 'number' &&
    isText(entry.nonce) &&
    isText(entry.verifier)
  );
};

const readEntry = (text: string | null, now: number): PendingLogin | undefined => {
  try {
    const entry: unknown = JSON.parse(text ?? '');
    const age = isPending(entry) ? now - entry.createdAt : Infinity;
    return age >= 0 && age < MAX_AGE_SECONDS * 1000 ? (entry as PendingLogin) : undefined;
  } catch {
    return undefined;
  }
};

const dropOld = (store: Storage, now: number): void => {
  for (const key of Object.keys(store)) {
    if (key.startsWith(PREFIX) && !readEntry(store.getItem(key), now)) store.removeItem(key);
  }
};

/** Whether this browser keeps entries at all. */
export const canKeepPending = (): boolean => storage() !== undefined;

/** Remembers a login under its `state`. @returns false if it could not */
export const keepPending = (state: string, login: PendingLogin): boolean => {
  try {
    storage()?.setItem(PREFIX + state, JSON.stringify(login));
    return canKeepPending();
  } catch {
    return false;
  }
};

/** Hands a login out once: it is gone afterwards, whatever becomes of it. So are those older than 10 minutes. */
export const takePending = (state: string, now: number): PendingLogin | undefined => {
  const store = storage();
  if (!store) return undefined;
  const entry = readEntry(store.getItem(PREFIX + state), now);
  store.removeItem(PREFIX + state);
  dropOld(store, now);
  return entry;
};

const setCookie = (state: string, value: string, maxAge: number): void => {
  // The prefix keeps sibling subdomains from planting one (RFC 6265bis, 4.1.3.2); it needs Secure, and thus https.
  const secure = location.protocol === 'https:';
  const name = `${secure ? '__Host-' : ''}sms-login.${state}`;
  document.cookie = `${name}=${value}; Path=/; Max-Age=${maxAge}; SameSite=Lax${secure ? '; Secure' : ''}`;
};

/** Lets a server-side callback of this origin see that this browser started the login: it compares `state` with it. */
export const keepStateCookie = (state: string): void => setCookie(state, '1', MAX_AGE_SECONDS);

export const dropStateCookie = (state: string): void => setCookie(state, '', 0);
