import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticServerOptions {
  /** Pages that exist in memory only, by path. */
  pages?: Readonly<Record<string, string>>;
  /** Headers of every answer. */
  headers?: Readonly<Record<string, string>>;
}

export interface StaticServer {
  /** Without a slash at its end. */
  origin: string;
  close(): Promise<void>;
}

/** Serves a folder on a free loopback port as a plain file host does, with bodies compressed by Brotli 11. */
export async function serveFolder(folder: string, options: StaticServerOptions = {}): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    readBody(folder, path, options.pages).then(
      (body) => {
        const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
        const packed = compress(body);
        const packing = { 'content-encoding': 'br', 'content-length': packed.length };
        response.writeHead(200, { ...options.headers, 'content-type': type, ...packing }).end(packed);
      },
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function readBody(folder: string, path: string, pages: StaticServerOptions['pages']): Promise<Buffer> {
  const page = pages?.[path];
  // `normalize` on an absolute path cannot climb out of it.
  return page === undefined ? readFile(join(folder, normalize(path))) : Buffer.from(page);
}

/** A body as it goes over the wire. */
export function compress(body: Buffer): Buffer {
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
