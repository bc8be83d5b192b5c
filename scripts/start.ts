/**
 * `npm start`: the demo page, the passwordless server and a regular web app on http://localhost:5173 (`PORT` overrides),
 * with hot reload. Users are kept in .cache/demo/, so that the next start knows them.
 */
import { fileURLToPath } from 'node:url';
import { createLog } from '../server/src/index.js';
import { startDemo, type Demo } from '../examples/demo/start-demo.js';

const DEFAULT_PORT = 5173;

async function main(): Promise<void> {
  const port = readPort(process.env.PORT);
  try {
    const demo = await startDemo({ port, hotReload: true, dataDir, log: createLog(process.env.LOG_LEVEL || 'warn') });
    process.stdout.write(`\n  Sign in by SMS at ${demo.url}  (Ctrl+C stops it)\n\n`);
    stopOnSignal(demo);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartError(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
  }
}

/** What the person who starts the demo can mend: told without a stack. */
class StartError extends Error {}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`PORT is "${text}", but must be a number from 0 to 65535.`);
}

// One folder a port: demos that run side by side share none.
function dataDir(port: number): string {
  return fileURLToPath(new URL(`../.cache/demo/${port}`, import.meta.url));
}

/** A second signal ends the process at once. */
function stopOnSignal(demo: Demo): void {
  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void demo.close();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const text = error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
