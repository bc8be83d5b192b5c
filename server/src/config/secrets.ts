import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { ConfigError, parseSecrets, type Config, type Secrets } from './config.js';

const NAMES = ['pepper', 'cookieKeys', 'signingKeys'] as const;

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
export async function completeSecrets({ secrets }: Config, folder: string | undefined): Promise<Secrets> {
  const generated = folder === undefined ? await generateSecrets() : await readOrCreate(join(folder, 'secrets.json'));
  return parseSecrets({ ...generated, ...secrets }, 'secrets');
}

/** New random secrets: 256-bit pepper and cookie key, RSA 2048 signing key (RS256, RFC 7518 §3.3). */
export async function generateSecrets(): Promise<Secrets> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const key = await exportJWK(privateKey);
  const signingKey = { ...key, kid: await calculateJwkThumbprint(key), alg: 'RS256', use: 'sig' };
  const random = () => randomBytes(32).toString('base64url');
  return parseSecrets({ pepper: random(), cookieKeys: [random()], signingKeys: [signingKey] }, 'secrets');
}

// Written under another name first, so that a crash leaves either no file or a whole one.
async function readOrCreate(file: string): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch(ignoreMissing);
  if (text !== undefined) return parseSecrets(parse(text, file), file);
  const secrets = await generateSecrets();
  await writeFile(`${file}.new`, JSON.stringify(secrets, undefined, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError([{ path: file, message: 'is not JSON' }]);
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
