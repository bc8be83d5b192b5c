import { randomBytes } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import {
  createLog,
  createSmsLoginServer,
  type Clock,
  type Log,
  type SmsLoginServer,
  type Terminal,
} from '../../server/src/index.js';
import type { Plugin, ViteDevServer } from 'vite';
import { createRegularWebApp, type RegularWebApp } from '../regular-web-app/app.js';
import { createDevServer, renderDemoPage } from './dev-server.js';
import { listenOnLoopback, type Listening } from './listen.js';

export interface DemoOptions {
  /** 0 means any free one. */
  port: number;
  /** Whether open pages follow changes of the source. */
  hotReload: boolean;
  /** Folder that keeps the users from one start to the next, named for the port. Default: all in memory. */
  dataDir?: (port: number) => string;
  /** Default: the system's clock. */
  clock?: Clock;
  /** Default: warnings and errors on standard output. */
  log?: Log;
  /** Where messages are printed besides the phone. Default: standard output. */
  terminal?: Terminal;
  /** Of Vite, to serve the page in another way. Default: none. */
  plugins?: Plugin[];
}

export interface Demo {
  /** Of the page: `http://localhost:5173/`. */
  url: string;
  close(): Promise<void>;
}

/** Everything of the demo on one origin: the page, the passwordless server, and the app that signs people in. */
interface Parts {
  origin: string;
  vite: ViteDevServer;
  server: SmsLoginServer;
  passwordless: RequestListener;
  app: RegularWebApp;
  log: Log;
}

/** Generous, because whoever tries it out signs in again and again, and nobody else reaches it. */
const DEMO_LIMITS = {
  resendWaits: [30],
  number: { sendsPerHour: 200, sendsPerDay: 200, guessesPerHour: 200, guessesPerDay: 200, guessesPerLogin: 100_000 },
  address: { sendsPerHour: 100_000 },
  network: { sendsPerHour: 100_000 },
  country: { sendsPerDay: 100_000 },
  total: { sendsPerDay: 100_000 },
  prefix: { sendsPerHour: 100_000 },
};

const LOOPBACK = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/** @throws NodeJS.ErrnoException `EADDRINUSE` when the port is taken */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  // The port must be known before the server, whose issuer contains it; requests wait until all is there.
  let parts: Promise<Parts> | undefined = undefined;
  const listening = await listenOnLoopback(options.port, (request, response) => {
    void answer(parts, request, response);
  });
  parts = assemble(options, listening);
  try {
    const { origin, vite, server, log } = await parts;
    return {
      url: `${origin}/`,
      async close() {
        server.endStreams();
        await Promise.all([listening.close(), vite.close()]);
        await server.close();
        log.info({ event: 'stopped' }, 'Stopped');
      },
    };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

async function assemble(options: DemoOptions, { port, main }: Listening): Promise<Parts> {
  const { clock, terminal, dataDir, log = createLog('warn') } = options;
  const { origin } = new URL(`http://localhost:${port}`);
  const client = { clientId: 'demo', clientSecret: randomBytes(32).toString('base64url') };
  const callbackUrl = `${origin}/callback`;
  const issuer = `${origin}/`;
  const server = await createSmsLoginServer({
    config: {
      issuer,
      clients: [
        { id: client.clientId, secret: client.clientSecret, name: 'Demo', callbacks: [callbackUrl], origins: [origin] },
      ],
      limits: DEMO_LIMITS,
    },
    ...{ clock, log, terminal, dataDir: dataDir?.(port) },
    elementScript: '/src/index.ts',
  });
  try {
    const vite = await createDevServer({ server: main, hotReload: options.hotReload, plugins: options.plugins });
    const report = (line: string): void => log.warn({ event: 'callback' }, line);
    const app = createRegularWebApp({ issuer, ...client, callbackUrl, report });
    return { origin, vite, server, passwordless: server.callback(), app, log };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function answer(
  parts: Promise<Parts> | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (parts) await route(await parts, request, response);
    else refuse(response, 503);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else refuse(response, 500);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

async function route(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin, vite, server, passwordless, app } = parts;
  // A page elsewhere could reach this machine under its own name (DNS rebinding).
  if (!LOOPBACK.test(request.headers.host ?? '')) {
    refuse(response, 421);
    return;
  }
  const { pathname } = new URL(origin + (request.url ?? '/'));
  if (server.owns(pathname)) passwordless(request, response);
  else if (app.owns(pathname)) await app.handle(request, response);
  else if (pathname === '/' || pathname === '/index.html') await answerPage(parts, request, response);
  else vite.middlewares(request, response, () => refuse(response, 404));
}

/** The page has one address only: cookies and the client's origin belong to it. */
async function answerPage(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin, vite, app } = parts;
  if (request.headers.host !== new URL(origin).host) {
    response.writeHead(307, { Location: `${origin}/`, 'Cache-Control': 'no-store' }).end();
    return;
  }
  const state = app.begin(request, response);
  const page = await renderDemoPage(vite, { origin, state });
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${STATUS_CODES[status] ?? status}\n`);
}
