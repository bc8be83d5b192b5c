import type { Clock } from '../clock.js';
import { ApiError, type ApiErrorDetails } from './api-error.js';

export interface TooMany {
  error: 'too_many_requests' | 'too_many_attempts';
  reason: string;
  description: string;
  /** Seconds; undefined when time does not help. */
  retryAfter?: number;
  log: ApiErrorDetails['log'];
}

/** Status 429 (RFC 6585 §4), with when to come again in the body and in the headers Auth0's clients look at. */
export function tooMany(clock: Clock, { error, reason, description, retryAfter, log }: TooMany): ApiError {
  return new ApiError(429, error, description, {
    reason,
    fields: { retry_after: retryAfter },
    headers: {
      'X-RateLimit-Remaining': '0',
      ...(retryAfter !== undefined && {
        'Retry-After': String(retryAfter),
        'X-RateLimit-Reset': String(Math.ceil(clock.now() / 1000) + retryAfter),
      }),
    },
    log: { ...log, retryAfter },
  });
}
