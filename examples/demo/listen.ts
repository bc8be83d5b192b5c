import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Listens on this machine only, on both of its addresses: browsers take `localhost` for either, and another program on
 * the other one would answer in our place. Port 0 means any free one.
 *
 * @throws NodeJS.ErrnoException `EADDRINUSE` when the port is taken on one of them
 */
export async function listenOnLoopback(port: number, listener: RequestListener): Promise<Listening> {
  const first = await listen(port, '127.0.0.1', listener);
  const chosen = (first.address() as AddressInfo).port;
  try {
    const second = await listen(chosen, '::1', listener);
    // Whoever takes over connections of the first server, such as hot reload, gets those of the second one as well.
    second.on('upgrade', (...upgrade) => first.emit('upgrade', ...upgrade));
    return new Listening(chosen, [first, second]);
  } catch (error) {
    if (!isWithoutIpv6(error)) {
      first.close();
      throw error;
    }
    return new Listening(chosen, [first]);
  }
}

export class Listening {
  readonly port: number;
  readonly #servers: readonly [Server, ...Server[]];

  constructor(port: number, servers: readonly [Server, ...Server[]]) {
    this.port = port;
    this.#servers = servers;
  }

  /** The server that gets the upgrades of all connections. */
  get main(): Server {
    return this.#servers[0];
  }

  /** Ends open connections too: a page of the demo keeps some open for as long as it is shown. */
  async close(): Promise<void> {
    const closed = this.#servers.map((server) => {
      const done = once(server, 'close');
      server.close();
      server.closeAllConnections();
      return done;
    });
    await Promise.all(closed);
  }
}

async function listen(port: number, host: string, listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  await once(server.listen({ port, host }), 'listening');
  return server;
}

function isWithoutIpv6(error: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '');
}
