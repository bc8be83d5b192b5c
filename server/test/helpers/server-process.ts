import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { commonConfig, Harness, SECRETS } from './harness.js';
import type { WebhookReceiver } from './webhook-receiver.js';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Where the application of these servers would be; nobody goes there. */
const SITE = 'http://localhost:8099';

/** The program itself, in a process of its own. */
export interface ServerProcess {
  /** The steps of a login against it. */
  readonly steps: Harness;
  /** Ends it as a crash does, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts the program on a database: `{ DATABASE_URL }` or `{ SMS_LOGIN_DATA_DIR }`. */
export async function startProcess(
  database: Record<string, string>,
  receiver: WebhookReceiver,
): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'sms-login-process-'));
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify({ ...commonConfig(SITE, receiver), secrets: SECRETS }));
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH, HOME, PORT: '0', ...database },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const exit = once(child, 'exit');
  const listening = Promise.race([portOf(lines), exit.then(() => assert.fail('the server ended before it listened'))]);
  const port = await listening.finally(() => rmSync(folder, { recursive: true }));
  return {
    steps: Harness.at(`http://127.0.0.1:${port}`, SITE, receiver),
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

function portOf(lines: NodeJS.EventEmitter): Promise<string> {
  return new Promise((resolve) => {
    lines.on('line', (line: string) => {
      const port = /"event":"listening".*"port":(\d+)/.exec(line)?.[1];
      if (port) resolve(port);
    });
  });
}
