import type { Plugin } from 'vite';
import { hashedFolder } from './hashed-folder.js';

/** The texts, one file a language. */
export function textFiles(): Plugin {
  return hashedFolder({
    name: 'texts',
    sources: 'src/locale/generated',
    doors: 'catalogues.ts',
    shorten: (language, source) => (language === 'catalogues' ? undefined : shorten(source)),
    replaceDoors: (path, languages) => `export const catalogues = Object.fromEntries(
      '${languages.join(' ')}'.split(' ').map((language) =>
        [language, () => import(/* @vite-ignore */ \`./${path}/\${language}.js\`)]),
    );`,
  });
}

/** The check of the translations keeps `` ` `` and `\` out of them. */
function shorten(source: string): string {
  const lines = [...source.matchAll(/^ *'(.*)': `(.*)`,$/gm)].map(([, id = '', text = '']) => [id, text] as const);
  return `export const templates=${JSON.stringify(Object.fromEntries(lines))}`;
}
