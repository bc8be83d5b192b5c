import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { atExit } from './at-exit.js';
import type { Fields } from './json.js';
import pg from 'pg';
import { findPostgres } from '../../../scripts/browsers.js';

/** A real PostgreSQL of our own in a temporary folder, reachable through a Unix socket only. */
export interface PostgresCluster {
  /** Makes an empty database and returns its connection string. */
  createDatabase(): Promise<string>;
  /** Lets it hang with all its connections open, until the returned function is called. */
  pause(): Promise<() => void>;
  stop(): Promise<void>;
}

const AS_ROOT = process.getuid?.() === 0;

/** @param durable waits for the disk, as a database in use does; tests can do without */
export async function startPostgres({ durable = false } = {}): Promise<PostgresCluster> {
  const bin = await findPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'sms-login-pg-'));
  if (AS_ROOT) chownSync(folder, ...ownerIds());
  const data = join(folder, 'data');
  run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--no-locale']);
  const child = await launch(join(bin, 'postgres'), data, folder, durable);
  let databases = 0;
  const url = (database: string) => `postgres://postgres@/${database}?host=${encodeURIComponent(folder)}`;
  return {
    async createDatabase() {
      const name = `test_${(databases += 1)}`;
      await administer(url('postgres'), `create database ${name}`);
      return url(name);
    },
    async pause() {
      const own = await clientProcesses(url('postgres'));
      const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
        child.kill(name);
        for (const id of own) process.kill(id, name);
      };
      signal('SIGSTOP');
      return () => signal('SIGCONT');
    },
    async stop() {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(program: string, data: string, folder: string, durable: boolean): Promise<ChildProcess> {
  const settings = ['listen_addresses=', `fsync=${durable ? 'on' : 'off'}`, 'max_connections=120'].flatMap(
    (setting) => ['-c', setting],
  );
  const [command, ...args] = asOwner(program, ['-D', data, '-k', folder, ...settings]);
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  atExit(() => child.kill('SIGKILL'));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stderr as NodeJS.ReadableStream })) {
    lines.push(line);
    if (!line.includes('ready to accept connections')) continue;
    child.stderr?.resume();
    return child;
  }
  throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`);
}

/** The processes of PostgreSQL that serve a connection. */
async function clientProcesses(url: string): Promise<number[]> {
  const rows = await administer(
    url,
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return rows.map(({ pid }) => Number(pid));
}

async function administer(url: string, statement: string): Promise<Fields[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Fields>(statement)).rows;
  } finally {
    await client.end();
  }
}

function run(program: string, args: string[]): void {
  const [command, ...rest] = asOwner(program, args);
  execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** PostgreSQL refuses to run as root. `setpriv` becomes the program, so that the process id is its own. */
function asOwner(program: string, args: string[]): [string, ...string[]] {
  if (!AS_ROOT) return [program, ...args];
  const [user, group] = ownerIds();
  return ['setpriv', `--reuid=${user}`, `--regid=${group}`, '--clear-groups', program, ...args];
}

function ownerIds(): [number, number] {
  const id = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return [id('-u'), id('-g')];
}
