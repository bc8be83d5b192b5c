import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/**
 * Lets a listener end without cutting anybody off: it takes no new connections, while those there are get their
 * answers. As long as a request runs, the others on kept connections are answered too; then all are closed.
 * Has to know the listener before its first request.
 */
export class Connections {
  readonly #http: Server;
  /** Those that have not asked for anything yet, as browsers open them in advance. */
  readonly #unused = new Set<Socket>();
  #running = 0;
  #ending = false;

  constructor(http: Server) {
    this.#http = http;
    http.on('connection', (socket) => {
      this.#unused.add(socket);
      socket.once('close', () => this.#unused.delete(socket));
    });
    http.on('request', (request, response) => {
      this.#unused.delete(request.socket);
      this.#running += 1;
      response.once('close', () => {
        this.#running -= 1;
        if (this.#ending) this.#closeUnused();
      });
    });
  }

  /** Resolves when the last connection is closed. */
  async end(): Promise<void> {
    this.#ending = true;
    const closed = once(this.#http, 'close');
    // The close() of an HTTP server would cut kept connections off at once, whose next request may be on its way.
    NetServer.prototype.close.call(this.#http);
    this.#closeUnused();
    await closed;
  }

  #closeUnused(): void {
    if (this.#running > 0) return;
    this.#http.closeIdleConnections();
    for (const socket of this.#unused) socket.destroy();
  }
}
