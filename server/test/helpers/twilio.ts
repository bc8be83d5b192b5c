import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TwilioRequest {
  method: string | undefined;
  path: string | undefined;
  contentType: string | undefined;
  authorization: string | undefined;
  form: Record<string, string>;
}

/**
 * A stand-in for Twilio's Messages resource, which cannot be reached from a test. It accepts like Twilio; a test puts
 * another answer in `answer` to refuse, to be slow, or to talk nonsense.
 */
export class TwilioStandIn {
  readonly requests: TwilioRequest[] = [];
  answer: (response: ServerResponse, request: TwilioRequest) => void = accept;
  baseUrl = '';
  readonly #http = createServer();

  static async open(): Promise<TwilioStandIn> {
    const standIn = new TwilioStandIn();
    standIn.#http.on('request', (request, response) => void standIn.#receive(request, response));
    await once(standIn.#http.listen(0, '127.0.0.1'), 'listening');
    standIn.baseUrl = `http://127.0.0.1:${(standIn.#http.address() as AddressInfo).port}`;
    return standIn;
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { method, url: path, headers } = request;
    const form = Object.fromEntries(new URLSearchParams(text));
    const { authorization, 'content-type': contentType } = headers;
    const seen = { method, path, contentType, authorization, form };
    this.requests.push(seen);
    this.answer(response, seen);
  }

  close(): void {
    this.#http.closeAllConnections();
    this.#http.close();
  }
}

export function accept(response: ServerResponse, { form }: TwilioRequest): void {
  const body = { sid: `SM${'0'.repeat(32)}`, status: 'queued', to: form.To, body: form.Body, error_code: null };
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** An error as Twilio words it. */
export function refuse(status: number, code: number) {
  return (response: ServerResponse): void => {
    const more_info = `https://www.twilio.com/docs/errors/${code}`;
    const body = { code, message: `Error ${code}`, more_info, status };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}
