import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

export interface HashedFolderOptions {
  /** What the files are, for the name of their folder: `numbers` → `sms-login-numbers-1a2b3c4d/`. */
  name: string;
  /** Where they are written as TypeScript, from the root of the project, one file a piece and one with all imports. */
  sources: string;
  /** The file with all imports. */
  doors: string;
  /** A piece in JavaScript, with nothing that needs no byte; nothing for a file that is none. */
  shorten: (piece: string, source: string) => string | undefined;
  /** What stands for the file with all imports. */
  replaceDoors: (path: string, pieces: readonly string[]) => string;
}

/**
 * Puts lazy files into a folder beside the bundle, named by the hash of them all. As chunks, hundreds of them would bring
 * a list of as many hashed names into the file that imports them.
 */
export function hashedFolder({ name, sources, doors, shorten, replaceDoors }: HashedFolderOptions): Plugin {
  const folder = fileURLToPath(new URL(`../../${sources}/`, import.meta.url));
  const files = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const piece = basename(file, '.ts');
    const text = shorten(piece, readFileSync(join(folder, file), 'utf8'));
    if (text !== undefined) files.set(piece, text);
  }
  const hash = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 8);
  const path = `sms-login-${name}-${hash}`;
  return {
    name: `${name}-folder`,
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith(`${sources}/${doors}`) ? replaceDoors(path, [...files.keys()]) : undefined),
    generateBundle() {
      for (const [piece, source] of files) {
        this.emitFile({ type: 'asset', fileName: `${path}/${piece}.js`, source });
      }
    },
  };
}
