import { SmsLoginError } from '../errors.js';

/**
 * What `fetch` rejects with, as the failure a person can act on. The cause tells a time-out (`TimeoutError`: the request
 * may have arrived) from a server that could not be reached (`TypeError`).
 */
export const networkFailure = (url: string, cause: unknown): SmsLoginError => {
  if (!navigator.onLine) return new SmsLoginError('offline', { cause });
  const late = cause instanceof DOMException && cause.name === 'TimeoutError';
  const message = `${url} ${late ? 'timed out' : 'could not be reached (CORS? CSP?)'}.`;
  return new SmsLoginError('timeout', { message, cause });
};
