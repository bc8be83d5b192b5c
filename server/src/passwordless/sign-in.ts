import { shortText } from '../http/body.js';
import type { Guess } from '../codes/code-store.js';
import type { ClientConfig } from '../config/config.js';
import { maskPhone } from '../log.js';
import { toAsciiDigits } from '../phone/phone-number.js';
import type { User } from '../users/user-store.js';
import { requireConnection } from './clients.js';
import { guessRefused, signupClosed } from './guess-refused.js';
import { requirePhone } from './phone.js';
import type { Attempt } from './recorded.js';
import type { Services } from './services.js';

/** What Auth0's clients call a one-time code, as a type of credential and as a grant. */
export const OTP_CREDENTIAL = 'http://auth0.com/oauth/grant-type/passwordless/otp';

/** The members that say who signs in: the connection, the number and the code. */
export const credentials = { realm: shortText, username: shortText, otp: shortText };

interface Credentials {
  realm: string;
  username: string;
  otp: string;
}

/**
 * Exchanges a code for its user, whichever way it came in: all share the guesses of the number.
 * @throws {ApiError} 400, 403, 429
 */
export async function signIn(
  services: Services,
  client: ClientConfig,
  { realm, username, otp }: Credentials,
  attempt: Attempt,
): Promise<User> {
  const { clock, codes, users, config, log } = services;
  requireConnection(config, client, realm);
  const phone = requirePhone(username, undefined);
  attempt.phone = phone;
  const guess: Guess = await codes.guess(phone, toAsciiDigits(otp).replace(/[\s-]/g, ''));
  if (guess.result !== 'right') throw guessRefused(clock, guess, client, phone);
  const signedIn = await users.signIn(phone, { create: config.sms.signup });
  if (!signedIn) throw signupClosed(client, phone);
  const { user, created } = signedIn;
  attempt.user = user.id;
  log.info(
    { event: 'code_accepted', client: client.id, phone: maskPhone(phone), user: user.id, created },
    'Code accepted',
  );
  return user;
}
