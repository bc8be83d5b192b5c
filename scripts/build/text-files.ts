import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../../src/locale/generated/', import.meta.url));

/**
 * Puts the texts into a folder beside the bundle, named by their hash, one file a language. As chunks they would bring
 * a list of 61 hashed names.
 */
export function textFiles(): Plugin {
  const files = new Map(readdirSync(folder).flatMap((name) => textsIn(name)));
  const hash = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 8);
  const path = `sms-login-texts-${hash}`;
  return {
    name: 'text-files',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('/locale/generated/catalogues.ts')) return undefined;
      return `export const catalogues = Object.fromEntries(
        '${[...files.keys()].join(' ')}'.split(' ').map((language) =>
          [language, () => import(/* @vite-ignore */ \`./${path}/\${language}.js\`)]),
      );`;
    },
    generateBundle() {
      for (const [language, source] of files) {
        this.emitFile({ type: 'asset', fileName: `${path}/${language}.js`, source });
      }
    },
  };
}

/** `de.ts` → the same with nothing that needs no byte. The check of the translations keeps `` ` `` and `\` out of them. */
function textsIn(name: string): [language: string, source: string][] {
  const language = name.replace(/\.ts$/, '');
  if (language === 'catalogues') return [];
  const source = readFileSync(join(folder, name), 'utf8');
  const lines = [...source.matchAll(/^ *'(.*)': `(.*)`,$/gm)].map(([, id = '', text = '']) => [id, text] as const);
  return [[language, `export const templates=${JSON.stringify(Object.fromEntries(lines))}`]];
}
