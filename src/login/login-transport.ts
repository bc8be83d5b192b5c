import { SmsLoginError } from '../errors.js';
import { addMessages, isKnown } from '../locale/localize.js';
import type { PhoneElement } from '../phone-element.js';
import { retryImport } from '../retry-import.js';
import { createAuth0Transport } from '../transport/auth0.js';
import type { Auth0Config } from '../transport/auth0.js';
import type { Challenge, Transport, VerifyResult } from '../transport/transport.js';

/**
 * The app's own transport, or one for the element's server; with what an element expects beyond the answers.
 *
 * @param prepareCaptcha loads what shows a security check
 */
export async function transportOf(host: PhoneElement, prepareCaptcha: () => Promise<void>): Promise<Transport> {
  const transport = await explained(async () => host.transport ?? createAuth0Transport(auth0Config(host)));
  return {
    start: (request) => explained(() => transport.start(request)),
    verify: (request) => explained(async () => checkRedirect(await transport.verify(request))),
    challenge: (request) =>
      explained(async () => {
        const challenge = await transport.challenge?.(request);
        if (!challenge) return undefined;
        if (!challenge.image && !host.captcha) throw noCaptcha(challenge);
        await prepareCaptcha();
        return challenge;
      }),
  };
}

/** Fetches the words for a failure before it is shown. Without them it is called one of the connection. */
async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof SmsLoginError ? error.code : 'server-error';
    if (!isKnown(`error.${code}`)) await loadRefusals().catch(() => undefined);
    throw error;
  }
}

async function loadRefusals(): Promise<void> {
  const { REFUSAL_MESSAGES } = await retryImport(() => import('../locale/refusal-messages.js'));
  addMessages(REFUSAL_MESSAGES);
}

function auth0Config(host: PhoneElement): Auth0Config {
  const { domain, clientId, callbackUrl, connection, scope, audience, responseType, responseMode } = host;
  const { state, authNonce: nonce, pkce, authParams } = host;
  return {
    ...{ domain, clientId, callbackUrl, connection, scope, audience, responseType, responseMode },
    ...{ state, nonce, pkce, authParams },
  };
}

function noCaptcha({ provider }: Challenge): SmsLoginError {
  const message = `The server asks for a security check by ${provider}: set the property captcha to what passes it.`;
  return new SmsLoginError('misconfigured', { message });
}

/** @throws {SmsLoginError} where the next page is no page: a `javascript:` URL would run in this one */
function checkRedirect(result: VerifyResult): VerifyResult {
  const { redirectTo } = result;
  if (redirectTo === undefined) return result;
  if (URL.canParse(redirectTo, document.baseURI) && /^https?:$/.test(new URL(redirectTo, document.baseURI).protocol)) {
    return result;
  }
  throw new SmsLoginError('callback-not-allowed', {
    message: 'The transport answered with a redirect that is not http(s).',
  });
}
