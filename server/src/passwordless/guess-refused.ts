import type { Clock } from '../clock.js';
import type { Guess } from '../codes/code-store.js';
import type { ClientConfig } from '../config/config.js';
import { ApiError } from '../http/api-error.js';
import { tooMany } from '../http/too-many.js';
import { maskPhone } from '../log.js';

type RefusedGuess = Exclude<Guess, { result: 'right' }>;
type Numbers = Readonly<Record<string, number | undefined>>;

/** How each refused guess is answered: status 403 or 429, one `reason` each, so that each can have its own text. */
export function guessRefused(clock: Clock, guess: RefusedGuess, client: ClientConfig, phone: string): ApiError {
  switch (guess.result) {
    case 'wrong':
      return refuse(client, phone, 'access_denied', 'code_wrong', 'Wrong phone number or verification code.', {
        attempts_left: guess.attemptsLeft,
        expires_in: guess.expiresIn,
      });
    case 'superseded':
      return refuse(client, phone, 'code_superseded', 'code_superseded', 'A newer code replaced this one.', {
        attempts_left: guess.attemptsLeft,
        expires_in: guess.expiresIn,
      });
    case 'too-many': {
      const text = "You've reached the maximum number of attempts. Please try to login again.";
      return refuse(client, phone, 'access_denied', 'too_many_attempts', text, {
        attempts_left: 0,
        retry_after: guess.retryAfter || undefined,
      });
    }
    case 'expired':
      return refuse(client, phone, 'access_denied', 'code_expired', 'The verification code has expired.', {
        retry_after: guess.retryAfter || undefined,
      });
    case 'limited': {
      const { retryAfter } = guess;
      const reason = retryAfter === undefined ? 'number_locked' : 'guess_limit';
      const description = 'Too many wrong codes were entered for this number.';
      const log = { client: client.id, phone: maskPhone(phone) };
      return tooMany(clock, { error: 'too_many_attempts', reason, description, retryAfter, log });
    }
  }
}

/** The code was right, but the number has no account and none may be made. Said only to who holds the phone. */
export function signupClosed(client: ClientConfig, phone: string): ApiError {
  return refuse(client, phone, 'access_denied', 'signup_disabled', 'Public signup is disabled.', {});
}

function refuse(
  client: ClientConfig,
  phone: string,
  error: string,
  reason: string,
  description: string,
  fields: Numbers,
): ApiError {
  const log = { client: client.id, phone: maskPhone(phone), ...fields };
  return new ApiError(403, error, description, { reason, fields, log });
}
