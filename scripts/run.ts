import { spawn, type SpawnOptions } from 'node:child_process';

export interface RunResult {
  /** The exit code; 128 + n when signal n ended the command, as shells count. */
  code: number;
  stdout: string;
}

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Keep standard output instead of passing it through. Errors always pass through unless `quiet`. */
  capture?: boolean;
  /** Throw standard error away, for commands that are only asked a question. */
  quiet?: boolean;
}

/** Runs a command to its end without a shell. Rejects only when the command cannot be started. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const spawnOptions: SpawnOptions = {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', options.capture ? 'pipe' : 'inherit', options.quiet ? 'ignore' : 'inherit'],
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, spawnOptions);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 129, stdout: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Like `run`, but a failing command is an error that names it. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const result = await run(command, args, options);
  if (result.code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${result.code}`);
  return result;
}
