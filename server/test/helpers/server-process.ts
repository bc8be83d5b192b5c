import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { atExit } from './at-exit.js';
import { commonConfig, Harness, SECRETS } from './harness.js';
import type { Fields } from './json.js';
import type { WebhookReceiver } from './webhook-receiver.js';

export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Where the application of these servers would be; nobody goes there. */
const SITE = 'http://localhost:8099';

/** A program whose log is read while it runs. */
export interface RunningProgram {
  /** The first line of its log with this event, be it past or to come. */
  said(event: string): Promise<Fields>;
  /** Where it listens, or will, by the line of its log with this event. */
  baseOf(event: string): Promise<string>;
  /** Asks it to end, and resolves to its exit code. */
  terminate(): Promise<number | null>;
  /** Pauses it, or lets it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends it as a crash does, and waits until it is gone. */
  kill(): Promise<void>;
}

/** The program itself, in a process of its own. */
export interface ServerProcess extends RunningProgram {
  /** The steps of a login against it. */
  readonly steps: Harness;
}

/** Starts the program on a database: `{ DATABASE_URL }` or `{ SMS_LOGIN_DATA_DIR }`, and waits until it listens. */
export async function startProcess(
  environment: Record<string, string>,
  receiver: WebhookReceiver,
): Promise<ServerProcess> {
  const program = launchProcess(environment, receiver);
  return { ...program, steps: Harness.at(await program.baseOf('listening'), SITE, receiver) };
}

/** The same without waiting. */
export function launchProcess(environment: Record<string, string>, receiver: WebhookReceiver): RunningProgram {
  const folder = mkdtempSync(join(tmpdir(), 'sms-login-process-'));
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify({ ...commonConfig(SITE, receiver), secrets: SECRETS }));
  const program = run([process.execPath, '--import', 'tsx', MAIN, file], { PORT: '0', ...environment });
  atExit(() => rmSync(folder, { recursive: true }));
  return program;
}

/** Starts a program whose log is one JSON object a line. */
export function run([command = '', ...args]: string[], environment: Record<string, string>): RunningProgram {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH, HOME, ...environment },
  });
  atExit(() => child.kill('SIGKILL'));
  const exit = once(child, 'exit');
  const log = readLog(createInterface({ input: child.stdout }));
  const said = (event: string) =>
    Promise.race([log(event), exit.then(() => assert.fail(`the program ended before it said ${event}`))]);
  return {
    said,
    baseOf: async (event) => {
      const { address } = (await said(event)) as { address?: { port: number } };
      return `http://127.0.0.1:${address?.port}`;
    },
    terminate: async () => {
      child.kill('SIGTERM');
      const [code] = (await exit) as [number | null];
      return code;
    },
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

function readLog(lines: EventEmitter): (event: string) => Promise<Fields> {
  const seen = new Map<string, Fields>();
  const arrivals = new EventEmitter();
  lines.on('line', (line: string) => {
    if (!line.startsWith('{')) return;
    const entry = JSON.parse(line) as Fields;
    const event = String(entry.event);
    if (!seen.has(event)) seen.set(event, entry);
    arrivals.emit(event, entry);
  });
  return async (event) => seen.get(event) ?? ((await once(arrivals, event)) as [Fields])[0];
}
