import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../../src/phone/number/generated/', import.meta.url));

/**
 * Puts the numbering plans into a folder beside the bundle, named by their hash, one file a calling code. As chunks
 * they would bring a list of 215 hashed names, which costs more than all else that is loaded to read a number.
 */
export function numberFiles(): Plugin {
  const files = new Map(readdirSync(folder).flatMap((name) => plansIn(name)));
  const hash = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 8);
  const path = `sms-login-numbers-${hash}`;
  return {
    name: 'number-files',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('/number/generated/doors.ts')) return undefined;
      return `export const importPlans = (code) => import(/* @vite-ignore */ \`./${path}/\${code}.js\`);`;
    },
    generateBundle() {
      for (const [code, source] of files) {
        this.emitFile({ type: 'asset', fileName: `${path}/${code}.js`, source });
      }
    },
  };
}

/** `44.ts` → the same in JavaScript, with nothing that needs no byte. */
function plansIn(name: string): [code: string, source: string][] {
  const [, code] = /^(\d+)\.ts$/.exec(name) ?? [];
  if (code === undefined) return [];
  const [, plans = ''] = /^export const plans: Plans = (.*);$/ms.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
  const short = plans
    .replace(/^ +|\n/gm, '')
    .replace(/["'](\w+)["']: ?/g, (_, key: string) => (/^\d/.test(key) ? `"${key}":` : `${key}:`));
  return [[code, `export const plans=${short}`]];
}
