import { createHmac, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Clock } from '../clock.js';
import type { SenderConfig } from '../config/config.js';
import { ANSWER_LIMIT_MS, postOnce, readJson } from './post.js';
import { RECIPIENT_FAILURES, SendError, type OutgoingMessage, type Sender } from './sender.js';

export type WebhookConfig = Extract<SenderConfig, { type: 'webhook' }>;

const refusalSchema = v.object({ error: v.picklist(RECIPIENT_FAILURES) });

/**
 * Hands every SMS to a program of the operator: one JSON POST, signed as https://www.standardwebhooks.com says, so that
 * the receiver can check it with a library of its language. Any 2xx is an acceptance; a 4xx may say why not.
 */
export class WebhookSender implements Sender {
  readonly #url: string;
  readonly #key: Buffer;
  readonly #clock: Clock;
  readonly #timeoutMs: number;

  constructor({ url, secret }: WebhookConfig, clock: Clock, timeoutMs = ANSWER_LIMIT_MS) {
    this.#url = url;
    this.#key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
  }

  async send({ to, body }: OutgoingMessage): Promise<void> {
    const now = this.#clock.now();
    const payload = JSON.stringify({ type: 'sms.send', timestamp: new Date(now).toISOString(), data: { to, body } });
    const request = { url: this.#url, headers: this.#headers(payload, now), body: payload, timeoutMs: this.#timeoutMs };
    const refusal = await postOnce({ provider: 'The webhook', ...request }, readRefusal);
    if (refusal) throw refusal;
  }

  /** Standard Webhooks 1.0.0, symmetric: the HMAC-SHA256 of `id.timestamp.payload`. */
  #headers(payload: string, now: number): Record<string, string> {
    const id = `msg_${randomBytes(16).toString('base64url')}`;
    const timestamp = String(Math.floor(now / 1000));
    const signature = createHmac('sha256', this.#key).update(`${id}.${timestamp}.${payload}`).digest('base64');
    return {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    };
  }
}

/** What a 2xx says besides does not matter, so nobody waits for it. */
async function readRefusal(response: Response): Promise<SendError | undefined> {
  const { status } = response;
  if (response.ok) {
    await response.body?.cancel();
    return undefined;
  }
  const body = await readJson(response);
  return status >= 400 && status < 500 && v.is(refusalSchema, body)
    ? new SendError(body.error, `The webhook answered ${status}, ${body.error}`)
    : new SendError('unavailable', `The webhook answered ${status}`);
}
