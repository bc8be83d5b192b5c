import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { parseArgs } from 'node:util';
import { ConfigError } from './config/config.js';
import { applyEnvironment } from './config/environment.js';
import { createSmsLoginServer, createLog, type SmsLoginServer } from './index.js';

const DEFAULT_PORT = 3000;
const DRAIN_MS = 10_000;

/** `npm start -w sms-login-server -- [--check] [configuration file]`. The README lists the environment variables. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
  const { env } = process;
  const config = applyEnvironment(readConfig(positionals[0] ?? env.SMS_LOGIN_CONFIG), env);
  const databaseUrl = env.DATABASE_URL || undefined;
  if (values.check) {
    const { checkReport } = await import('./check.js');
    process.stdout.write(`${checkReport(config, databaseUrl)}\n`);
    return;
  }
  const log = createLog(env.LOG_LEVEL);
  const address = { port: readPort(env.PORT), host: env.HOST || '127.0.0.1' };
  const server = await createSmsLoginServer({ config, log, databaseUrl, dataDir: env.SMS_LOGIN_DATA_DIR || undefined });
  const http = createServer(server.callback());
  try {
    await once(http.listen(address), 'listening');
  } catch (error) {
    await server.close();
    throw error;
  }
  log.info({ event: 'listening', address: http.address() }, 'Listening');
  stopOnSignal(http, server);
}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigError([{ path: 'PORT', message: 'must be a number from 0 to 65535' }]);
}

function readConfig(file: string | undefined): unknown {
  if (file === undefined) {
    throw new ConfigError([{ path: '(configuration file)', message: 'name one as argument or in SMS_LOGIN_CONFIG' }]);
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason =
      error instanceof SyntaxError ? 'is not JSON' : `cannot be read: ${(error as NodeJS.ErrnoException).code}`;
    throw new ConfigError([{ path: file, message: reason }]);
  }
}

/** Lets running requests end, then gives the database back. A second signal ends the process at once. */
function stopOnSignal(http: Server, server: SmsLoginServer): void {
  const stop = () => {
    setTimeout(() => http.closeAllConnections(), DRAIN_MS).unref();
    http.close(() => void server.close());
    server.endStreams();
    http.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
