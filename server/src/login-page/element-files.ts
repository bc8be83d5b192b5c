import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { send } from '@koa/send';
import type { Context } from 'koa';
import { ApiError } from '../http/api-error.js';

/** Its name is the same in every version; all other files have a hash of their content in theirs. */
export const ENTRY = 'sms-login.js';

const YEAR_MS = 365 * 24 * 3_600_000;

/** Beside this program when it is packed; the element's build when it runs in the element's repository. */
const CANDIDATES = ['../element/', '../../../dist/'];

/** The folder of the element's files; undefined when they were not built. */
export function findElementFiles(): string | undefined {
  const folders = CANDIDATES.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((folder) => existsSync(folder + ENTRY));
}

/** Answers with one of them. @throws {ApiError} 404 */
export async function sendElementFile(ctx: Context, root: string, path: string): Promise<void> {
  const isEntry = path === ENTRY;
  ctx.remove('Cache-Control');
  try {
    await send(ctx, path, { root, maxAge: isEntry ? 0 : YEAR_MS, immutable: !isEntry });
  } catch (error) {
    // 400 and 403 are paths that lead out of the folder.
    if ((error as { status?: unknown }).status === 500) throw error;
    throw new ApiError(404, 'not_found', 'There is no such file.');
  }
}
