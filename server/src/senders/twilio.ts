import * as v from 'valibot';
import type { SenderConfig } from '../config/config.js';
import { SendError, type OutgoingMessage, type Sender, type SendFailure } from './sender.js';

export type TwilioConfig = Extract<SenderConfig, { type: 'twilio' }>;

const DEFAULT_TIMEOUT_MS = 5000;

// https://www.twilio.com/docs/api/errors: the numbers that speak about the recipient, not about our account.
const FAILURES: Readonly<Record<number, SendFailure>> = {
  21211: 'number-invalid',
  21217: 'number-invalid',
  21408: 'country-not-allowed',
  21610: 'opted-out',
  21612: 'country-not-allowed',
  21614: 'not-mobile',
};

const errorSchema = v.object({ code: v.number() });
const messageSchema = v.object({ sid: v.pipe(v.string(), v.nonEmpty()) });

/**
 * Sends through Twilio's REST API (Messages resource, version 2010-04-01): one form POST, 5 s, no second attempt,
 * because a message whose answer got lost may have been sent.
 */
export class TwilioSender implements Sender {
  readonly #config: TwilioConfig;
  readonly #timeoutMs: number;

  constructor(config: TwilioConfig, timeoutMs = DEFAULT_TIMEOUT_MS) {
    this.#config = config;
    this.#timeoutMs = timeoutMs;
  }

  async send(message: OutgoingMessage): Promise<void> {
    const { status, body } = await this.#post(message);
    if (status === 201 && v.is(messageSchema, body)) return;
    if (!v.is(errorSchema, body)) throw new SendError('unavailable', `Twilio answered ${status} without an error code`);
    const failure = FAILURES[body.code] ?? 'unavailable';
    throw new SendError(failure, `Twilio answered ${status}, error ${body.code}`, body.code);
  }

  async #post({ to, body }: OutgoingMessage): Promise<{ status: number; body: unknown }> {
    const { accountSid, authToken, from, messagingServiceSid, baseUrl } = this.#config;
    const form = new URLSearchParams({ To: to, Body: body });
    if (from !== undefined) form.set('From', from);
    if (messagingServiceSid !== undefined) form.set('MessagingServiceSid', messagingServiceSid);
    const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
    try {
      const response = await fetch(new URL(`/2010-04-01/Accounts/${accountSid}/Messages.json`, baseUrl), {
        method: 'POST',
        headers: { authorization: `Basic ${credentials}`, accept: 'application/json' },
        body: form,
        redirect: 'error',
        signal: AbortSignal.timeout(this.#timeoutMs),
      });
      return { status: response.status, body: parseJson(await response.text()) };
    } catch (error) {
      throw describeFailure(error, this.#timeoutMs);
    }
  }
}

function describeFailure(error: unknown, timeoutMs: number): SendError {
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  return timedOut
    ? new SendError('timeout', `Twilio did not answer within ${timeoutMs} ms`)
    : new SendError('unavailable', 'Twilio could not be reached');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
