import { existsSync } from 'node:fs';
import { chmod, chown, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError, parseSecrets, type Config, type Secrets } from './config.js';
import { generateRotatable, generateSecrets } from './rotation.js';

const NAMES = ['peppers', 'cookieKeys', 'signingKeys'] as const;

/**
 * Processes that share a database must share their secrets, so none is made up.
 * @throws {ConfigError} naming every one that is missing
 */
export function requireSecrets({ secrets }: Config): Secrets {
  const missing = NAMES.filter((name) => secrets[name] === undefined);
  if (missing.length === 0) return parseSecrets(secrets, 'secrets');
  throw new ConfigError(
    missing.map((name) => ({ path: `secrets.${name}`, message: 'is missing; PostgreSQL needs explicit secrets' })),
  );
}

/**
 * The secrets of a server with the embedded database: those of the configuration, and for the rest generated ones,
 * which are kept in `folder` (beside the database, not inside) or, without one, forgotten with the process.
 */
export async function completeSecrets({ secrets }: Config, folder: string | undefined, now: number): Promise<Secrets> {
  const generated =
    folder === undefined ? await generateSecrets() : await readOrCreate(join(folder, 'secrets.json'), now);
  return parseSecrets({ ...generated, ...secrets }, 'secrets');
}

/** @throws {ConfigError} when the file cannot be read or is not what it should be */
export async function readSecrets(file: string): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ConfigError([{ path: file, message: `cannot be read: ${(error as NodeJS.ErrnoException).code}` }]);
  });
  return parseSecrets(parse(text, file), file);
}

/** Readable by its owner only. Written under another name first, so that a crash leaves the old file or the new one. */
async function writeSecrets(
  file: string,
  secrets: Secrets,
  prepare = async (_next: string): Promise<void> => undefined,
): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  await prepare(`${file}.new`);
  await rename(`${file}.new`, file);
}

/** The same in the place of a file that is there: behind its links, with its mode, and for its owner. */
export async function replaceSecrets(file: string, secrets: Secrets): Promise<void> {
  const target = await realpath(file);
  const before = await stat(target);
  await writeSecrets(target, secrets, async (next) => {
    const { uid, gid } = await stat(next);
    if (uid !== before.uid || gid !== before.gid) await chown(next, before.uid, before.gid);
    await chmod(next, before.mode);
  });
}

async function readOrCreate(file: string, now: number): Promise<Secrets> {
  if (existsSync(file)) return readSecrets(file);
  const secrets = await generateRotatable(now);
  await writeSecrets(file, secrets);
  return secrets;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError([{ path: file, message: 'is not JSON' }]);
  }
}
