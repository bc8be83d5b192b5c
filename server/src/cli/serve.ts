import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { ConfigError } from '../config/config.js';
import type { Environment } from '../config/environment.js';
import { createLog, createSmsLoginServer, type Log, type SmsLoginServer } from '../index.js';
import { Connections } from '../operation/connections.js';
import { answerStarting } from '../operation/starting.js';
import { readConfig } from './read-config.js';

const DEFAULT_PORT = 3000;
const DRAIN_MS = 10_000;
/** How long the database may take, after that, to take leave. */
const LEAVE_MS = 1000;

/** Runs the server until a signal ends it. @throws {ConfigError} */
export async function serve(file: string | undefined, environment: Environment): Promise<void> {
  const config = readConfig(file, environment);
  const { DATABASE_URL, SMS_LOGIN_DATA_DIR, LOG_LEVEL, PORT, HOST } = environment;
  const log = createLog(LOG_LEVEL);
  let listener: RequestListener = answerStarting;
  const http = createServer((request, response) => listener(request, response));
  const connections = new Connections(http);
  await once(http.listen({ port: readPort(PORT), host: HOST || '127.0.0.1' }), 'listening');
  log.info({ event: 'starting', address: http.address() }, 'Starting');
  const options = { config, log, databaseUrl: DATABASE_URL || undefined, dataDir: SMS_LOGIN_DATA_DIR || undefined };
  try {
    const server = await createSmsLoginServer(options);
    listener = server.callback();
    const closeMetrics = await serveMetrics(server, log);
    log.info({ event: 'listening', address: http.address() }, 'Listening');
    onSignal(() => stop({ http, connections, server, log, closeMetrics }));
  } catch (error) {
    http.close();
    http.closeAllConnections();
    throw error;
  }
}

/** Returns what ends it. */
async function serveMetrics(server: SmsLoginServer, log: Log): Promise<() => void> {
  const { metrics } = server;
  if (!metrics) return () => undefined;
  const http = createServer(metrics.callback());
  try {
    await once(http.listen({ port: metrics.port, host: metrics.host }), 'listening');
  } catch (error) {
    await server.close();
    throw error;
  }
  log.info({ event: 'metrics_listening', address: http.address() }, 'Metrics');
  return () => {
    http.close();
    http.closeAllConnections();
  };
}

/** @throws {ConfigError} */
function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigError([{ path: 'PORT', message: 'must be a number from 0 to 65535' }]);
}

/** A second signal ends the process at once. */
function onSignal(stopping: () => Promise<void>): void {
  const stopOnce = (): void => {
    process.off('SIGTERM', stopOnce).off('SIGINT', stopOnce);
    void stopping();
  };
  process.on('SIGTERM', stopOnce).on('SIGINT', stopOnce);
}

interface Running {
  http: Server;
  connections: Connections;
  server: SmsLoginServer;
  log: Log;
  closeMetrics: () => void;
}

/** Lets running requests end, then gives the database back; what takes longer than {@link DRAIN_MS} is cut off. */
async function stop({ http, connections, server, log, closeMetrics }: Running): Promise<void> {
  log.info({ event: 'draining' }, 'Draining');
  const late = setTimeout(() => {
    log.warn({ event: 'drain_cut' }, 'Requests that did not end in time are cut off');
    http.closeAllConnections();
    setTimeout(() => process.exit(1), LEAVE_MS).unref();
  }, DRAIN_MS).unref();
  server.drain();
  await connections.end();
  closeMetrics();
  await server.close();
  clearTimeout(late);
  log.info({ event: 'stopped' }, 'Stopped');
}
