import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

/** A real PostgreSQL of our own in a temporary folder, reachable through a Unix socket only. */
export interface PostgresCluster {
  /** Makes an empty database and returns its connection string. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const AS_ROOT = process.getuid?.() === 0;

export async function startPostgres(): Promise<PostgresCluster> {
  const bin = findOrInstall();
  const folder = mkdtempSync(join(tmpdir(), 'sms-login-pg-'));
  if (AS_ROOT) chownSync(folder, ...ownerIds());
  const data = join(folder, 'data');
  run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--no-locale']);
  const child = await launch(join(bin, 'postgres'), data, folder);
  let databases = 0;
  const url = (database: string) => `postgres://postgres@/${database}?host=${encodeURIComponent(folder)}`;
  return {
    async createDatabase() {
      const name = `test_${(databases += 1)}`;
      await administer(url('postgres'), `create database ${name}`);
      return url(name);
    },
    async stop() {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(program: string, data: string, folder: string): Promise<ChildProcess> {
  const settings = ['listen_addresses=', 'fsync=off', 'max_connections=120'].flatMap((setting) => ['-c', setting]);
  const [command, ...args] = asOwner(program, ['-D', data, '-k', folder, ...settings]);
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  process.once('exit', () => child.kill('SIGKILL'));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stderr as NodeJS.ReadableStream })) {
    lines.push(line);
    if (!line.includes('ready to accept connections')) continue;
    child.stderr?.resume();
    return child;
  }
  throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`);
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function findOrInstall(): string {
  const found = find();
  if (found) return found;
  if (!AS_ROOT) throw new Error('PostgreSQL is missing: install the package `postgresql` and run the tests again.');
  process.stderr.write('PostgreSQL is missing; installing it with apt-get\n');
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'postgresql'], { stdio: 'inherit' });
  const installed = find();
  if (!installed) throw new Error('PostgreSQL is still missing after its installation.');
  return installed;
}

/** Debian keeps the programs of each version in a folder of its own; elsewhere they are on the path. */
function find(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
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
