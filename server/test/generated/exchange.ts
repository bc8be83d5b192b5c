import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** A request as it goes over the wire. */
export interface Outgoing {
  method: string;
  /** With its query, as it is: it may be no URL at all. */
  target: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
}

export interface Incoming {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Longer than the server waits for its SMS provider. */
const PATIENCE_MS = 15_000;

const agent = new Agent({ keepAlive: true });

/** `fetch` would mend what is odd about a request, and refuse the rest. @throws when no answer comes */
export function exchange(port: number, { method, target, headers, body }: Outgoing): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const sent = request({ host: '127.0.0.1', port, agent, method, path: target, headers, signal }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: received } = response;
        resolve({ status, headers: received, text: Buffer.concat(parts).toString() });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
