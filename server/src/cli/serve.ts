import { createServer, type RequestListener } from 'node:http';
import { ConfigError } from '../config/config.js';
import type { Environment } from '../config/environment.js';
import { createLog, createSmsLoginServer, type Log, type SmsLoginServer } from '../index.js';
import { Connections } from '../operation/connections.js';
import { answerStarting } from '../operation/starting.js';
import { listen } from './listen.js';
import { readConfig } from './read-config.js';
import { onSignal, stop } from './stop.js';

const DEFAULT_PORT = 3000;
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** Runs the server until a signal ends it. @throws {ConfigError} */
export async function serve(file: string | undefined, environment: Environment): Promise<void> {
  // Until it has started, nobody waits for an answer, and the database undoes what is not finished.
  let stopping = (): Promise<void> => process.exit(0);
  onSignal(() => stopping());
  const config = readConfig(file, environment);
  const { DATABASE_URL, SMS_LOGIN_DATA_DIR, HOST } = environment;
  const port = readNumber(environment, 'PORT', { max: 65_535, fallback: DEFAULT_PORT });
  const delaySeconds = readNumber(environment, 'SMS_LOGIN_DRAIN_DELAY_SECONDS', { max: 60, fallback: 0 });
  const log = createLog(readLevel(environment));
  let listener: RequestListener = answerStarting;
  const http = createServer((request, response) => listener(request, response));
  const connections = new Connections(http);
  await listen(http, port, HOST || '127.0.0.1');
  log.info({ event: 'starting', address: http.address() }, 'Starting');
  const options = { config, log, databaseUrl: DATABASE_URL || undefined, dataDir: SMS_LOGIN_DATA_DIR || undefined };
  try {
    const server = await createSmsLoginServer(options);
    listener = server.callback();
    const closeMetrics = await serveMetrics(server, log);
    log.info({ event: 'listening', address: http.address() }, 'Listening');
    stopping = () => stop({ http, connections, server, log, closeMetrics, delaySeconds });
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
    await listen(http, metrics.port, metrics.host);
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
function readLevel({ LOG_LEVEL: level }: Environment): string | undefined {
  if (!level || LEVELS.includes(level)) return level || undefined;
  throw new ConfigError([{ path: 'LOG_LEVEL', message: `must be one of ${LEVELS.join(', ')}` }]);
}

/** @throws {ConfigError} */
function readNumber(
  environment: Environment,
  name: string,
  { max, fallback }: { max: number; fallback: number },
): number {
  const text = environment[name];
  if (!text) return fallback;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= max) return number;
  throw new ConfigError([{ path: name, message: `must be a number from 0 to ${max}` }]);
}
