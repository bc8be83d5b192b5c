import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log, SmsLoginServer } from '../index.js';
import type { Connections } from '../operation/connections.js';

const DRAIN_MS = 10_000;
/** How long the database may take, after that, to take leave. */
const LEAVE_MS = 1000;

/** A second signal ends the process at once. */
export function onSignal(stopping: () => Promise<void>): void {
  const stopOnce = (): void => {
    process.off('SIGTERM', stopOnce).off('SIGINT', stopOnce);
    void stopping();
  };
  process.on('SIGTERM', stopOnce).on('SIGINT', stopOnce);
}

export interface Running {
  http: Server;
  connections: Connections;
  server: SmsLoginServer;
  log: Log;
  closeMetrics: () => void;
  /** How long new connections are still taken: until whoever asks /readyz on new ones has seen that it ends. */
  delaySeconds: number;
}

/** Lets running requests end, then gives the database back; what takes longer than {@link DRAIN_MS} is cut off. */
export async function stop({ http, connections, server, log, closeMetrics, delaySeconds }: Running): Promise<void> {
  log.info({ event: 'draining' }, 'Draining');
  server.drain();
  await delay(delaySeconds * 1000);
  const late = setTimeout(() => {
    log.warn({ event: 'drain_cut' }, 'Requests that did not end in time are cut off');
    http.closeAllConnections();
    setTimeout(() => process.exit(1), LEAVE_MS).unref();
  }, DRAIN_MS).unref();
  server.endStreams();
  await connections.end();
  closeMetrics();
  await server.close();
  clearTimeout(late);
  log.info({ event: 'stopped' }, 'Stopped');
}
