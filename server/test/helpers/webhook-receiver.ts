import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

export interface WebhookRequest {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

interface ReceivedMessage {
  to: string;
  body: string;
}

/**
 * An operator's program that takes SMS from the webhook sender and checks them with a library that is not ours. Only
 * the age of a message is not looked at here, because the tests move the server's clock.
 */
export class WebhookReceiver {
  readonly secret = `whsec_${randomBytes(32).toString('base64')}`;
  readonly requests: WebhookRequest[] = [];
  /** Of the requests that were signed right. */
  readonly messages: ReceivedMessage[] = [];
  /** What is said to those; a test puts another in its place to refuse, to be slow, or to talk nonsense. */
  answer: (response: ServerResponse) => void = accept;
  url = '';
  readonly #http = createServer();

  static async open(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    receiver.#http.on('request', (request, response) => void receiver.#receive(request, response));
    await once(receiver.#http.listen(0, '127.0.0.1'), 'listening');
    receiver.url = `http://127.0.0.1:${(receiver.#http.address() as AddressInfo).port}/sms`;
    return receiver;
  }

  /** The member `sms.sender` of a configuration. */
  get sender() {
    return { type: 'webhook' as const, url: this.url, secret: this.secret };
  }

  close(): void {
    this.#http.closeAllConnections();
    this.#http.close();
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers } = request;
    const body = await text(request);
    this.requests.push({ method, headers, body });
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    const expected = new Webhook(this.secret).sign(String(headers['webhook-id']), at, body);
    if (headers['webhook-signature'] !== expected) {
      response.writeHead(401).end();
      return;
    }
    this.messages.push((JSON.parse(body) as { data: ReceivedMessage }).data);
    this.answer(response);
  }
}

export function accept(response: ServerResponse): void {
  response.writeHead(204).end();
}
