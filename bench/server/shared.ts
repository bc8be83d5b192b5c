import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the pages are that ask. */
export const BASE_ORIGIN = 'http://localhost:8099';
export const CALLBACK = `${BASE_ORIGIN}/callback`;
export const CLIENT = { id: 'bench', secret: 'correct-horse-battery-staple' };

/** The codes that were sent, newest wins. */
export const codes = new Map<string, string>();

/** Listens, answers what would be on the phone, and tells the parent process the port. */
export async function serve(listener: RequestListener): Promise<void> {
  const http = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', BASE_ORIGIN);
    if (pathname === '/bench/code') response.end(codes.get(searchParams.get('phone') ?? ''));
    else listener(request, response);
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  process.send?.((http.address() as AddressInfo).port);
}
