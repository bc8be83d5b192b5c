import { SmsLoginError } from '../errors.js';
import { wordsFor } from '../locale/rare-messages-door.js';
import type { PhoneElement } from '../phone-element.js';
import { createAuth0Transport } from '../transport/auth0.js';
import { httpUrl } from '../transport/auth0-config.js';
import type { Challenge, Transport, VerifyResult } from '../transport/transport.js';

/**
 * The app's own transport, or one for the element's server; with what an element expects beyond the answers.
 *
 * @param prepareCaptcha loads what shows a security check; rejects if nothing can
 */
export async function transportOf(
  host: PhoneElement,
  prepareCaptcha: (challenge: Challenge) => Promise<void>,
): Promise<Transport> {
  const transport = await explained(async () => host.transport ?? createAuth0Transport(host));
  return {
    start: (request) => explained(async () => ({ ...(await transport.start(request)) })),
    verify: (request) => explained(async () => checkRedirect({ ...(await transport.verify(request)) })),
    challenge: (request) =>
      explained(async () => {
        const challenge = await transport.challenge?.(request);
        if (!challenge) return undefined;
        await prepareCaptcha(challenge);
        return challenge;
      }),
  };
}

/** Sees to it that there are words for a failure. */
async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await wordsFor(error instanceof SmsLoginError ? error.code : 'server-error');
    throw error;
  }
}

/** @throws {SmsLoginError} where the next page is no page */
function checkRedirect(result: VerifyResult): VerifyResult {
  const { redirectTo } = result;
  if (!redirectTo || httpUrl(redirectTo, document.baseURI)) return result;
  throw new SmsLoginError('callback-not-allowed', { message: 'redirectTo is not http(s).' });
}
