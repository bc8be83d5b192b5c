import * as v from 'valibot';
import type { SenderConfig } from '../config/config.js';
import { ANSWER_LIMIT_MS, postOnce, readJson } from './post.js';
import { SendError, type OutgoingMessage, type Sender, type SendFailure } from './sender.js';

export type TwilioConfig = Extract<SenderConfig, { type: 'twilio' }>;

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
 * Sends through Twilio's REST API (Messages resource, version 2010-04-01; described in twilio/twilio-oai,
 * spec/json/twilio_api_v2010.json): one form POST, answered by 201 and the message.
 */
export class TwilioSender implements Sender {
  readonly #config: TwilioConfig;
  readonly #timeoutMs: number;

  constructor(config: TwilioConfig, timeoutMs = ANSWER_LIMIT_MS) {
    this.#config = config;
    this.#timeoutMs = timeoutMs;
  }

  async send(message: OutgoingMessage): Promise<void> {
    const { status, body } = await this.#post(message);
    if (status === 201 && v.is(messageSchema, body)) return;
    // It says that the message was made, whatever became of the rest.
    if (status === 201) throw new SendError('timeout', 'Twilio answered 201 without a message');
    if (!v.is(errorSchema, body)) throw new SendError('unavailable', `Twilio answered ${status} without an error code`);
    const failure = FAILURES[body.code] ?? 'unavailable';
    throw new SendError(failure, `Twilio answered ${status}, error ${body.code}`, body.code);
  }

  #post({ to, body }: OutgoingMessage): Promise<{ status: number; body: unknown }> {
    const { accountSid, authToken, from, messagingServiceSid, baseUrl } = this.#config;
    const form = new URLSearchParams({ To: to, Body: body });
    if (from !== undefined) form.set('From', from);
    if (messagingServiceSid !== undefined) form.set('MessagingServiceSid', messagingServiceSid);
    const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
    const url = new URL(`/2010-04-01/Accounts/${accountSid}/Messages.json`, baseUrl);
    const headers = { authorization: `Basic ${credentials}`, accept: 'application/json' };
    return postOnce({ provider: 'Twilio', url, headers, body: form, timeoutMs: this.#timeoutMs }, async (response) => ({
      status: response.status,
      body: await readJson(response),
    }));
  }
}
