import type { ServerResponse } from 'node:http';

/** What left the server over HTTP, whoever asked. */
export interface Answers {
  /** Bodies of status 400 and above, and redirects that carry an error. */
  errors: string[];
  /** Values of the cookies that were set. */
  cookies: Set<string>;
}

/** Keeps what a response says from here on. */
export function record(response: ServerResponse, { errors, cookies }: Answers): void {
  const chunks: Buffer[] = [];
  for (const method of ['write', 'end'] as const) {
    const original = response[method].bind(response) as (...values: unknown[]) => never;
    response[method] = (...values: unknown[]) => {
      const [chunk] = values;
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
      return original(...values);
    };
  }
  response.on('finish', () => {
    const location = String(response.getHeader('location') ?? '');
    if (location.includes('error=')) errors.push(location);
    if (response.statusCode >= 400) errors.push(Buffer.concat(chunks).toString());
    for (const cookie of [response.getHeader('set-cookie') ?? []].flat()) cookies.add(valueOf(String(cookie)));
  });
}

function valueOf(cookie: string): string {
  return /^[^=]*=([^;]*)/.exec(cookie)?.[1] ?? '';
}
