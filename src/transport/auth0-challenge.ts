import { SmsLoginError } from '../errors.js';
import { textOf, type JsonObject } from './read-json.js';
import type { Challenge } from './transport.js';

/** Auth0's own picture. Other providers are the app's to ask. */
const PICTURE = 'auth0';

/**
 * Reads the answer of `POST /passwordless/challenge`.
 *
 * @returns undefined where no check is required
 * @throws {SmsLoginError} `bad-response` if it says neither
 */
export const readChallenge = (answer: JsonObject): Challenge | undefined => {
  if (answer.required !== true) return undefined;
  const provider = textOf(answer, 'provider') ?? PICTURE;
  const image = textOf(answer, 'image');
  const siteKey = textOf(answer, 'siteKey');
  const isPicture = image !== undefined && /^(?:data:image\/|https:\/\/)/i.test(image);
  if (provider === PICTURE && !isPicture) {
    throw new SmsLoginError('bad-response', { message: 'The challenge of the server has no picture.' });
  }
  return { provider, ...(isPicture && { image }), ...(siteKey && { siteKey }) };
};
