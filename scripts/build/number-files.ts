import type { Plugin } from 'vite';
import { hashedFolder } from './hashed-folder.js';

/** The numbering plans, one file a calling code. */
export function numberFiles(): Plugin {
  return hashedFolder({
    name: 'numbers',
    sources: 'src/phone/number/generated',
    doors: 'doors.ts',
    shorten: (code, source) => (/^\d+$/.test(code) ? shorten(source) : undefined),
    replaceDoors: (path) =>
      `export const importPlans = (code) => import(/* @vite-ignore */ \`./${path}/\${code}.js\`);`,
  });
}

function shorten(source: string): string {
  const [, plans = ''] = /^export const plans: Plans = (.*);$/ms.exec(source) ?? [];
  const short = plans
    .replace(/^ +|\n/gm, '')
    .replace(/["'](\w+)["']: ?/g, (_, key: string) => (/^\d/.test(key) ? `"${key}":` : `${key}:`));
  return `export const plans=${short}`;
}
