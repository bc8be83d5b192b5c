import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
const FOLDER = '@fontsource-variable/';

/** What the pictures have been drawn with, and which characters they are for. */
const PICTURED = [
  [`${FOLDER}noto-sans/files/noto-sans-latin-wght-normal.woff2`, 'U+0-36F, U+1E00-22FF'],
  [`${FOLDER}noto-sans/files/noto-sans-latin-ext-wght-normal.woff2`, 'U+100-1FF, U+1E00-1EFF'],
  [`${FOLDER}noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2`, 'U+600-6FF'],
  ['twemoji-colr-font/twemoji.woff2', 'U+1F1E6-1F1FF'],
] as const;

/** Scripts whose letters are in the package of the Latin ones, and those that have a package of their own. */
const WANTED = /sans-(cyrillic|greek|vietnamese)(-ext)?-wght|sans-devanagari-wght|sans-(\w+)-(\3|\d+)-wght/;
/** The packages. The Chinese font serves Japanese, too: what counts is how wide a character is. */
const OTHERS = `noto-sans noto-sans-bengali noto-sans-georgian noto-sans-gujarati noto-sans-gurmukhi noto-sans-hebrew
  noto-sans-kannada noto-sans-kr noto-sans-malayalam noto-sans-sc noto-sans-tamil noto-sans-telugu noto-sans-thai`.split(
  /\s+/,
);

/** The rules for one font family made of packages, so that a text looks the same on every machine. */
export function fontFaces(family: string): string {
  const pictured = PICTURED.map(([path, range]) => face(path, range));
  const others = OTHERS.flatMap((name) => {
    const css = readFileSync(resolve(`${FOLDER}${name}/index.css`), 'utf8');
    const faces = [...css.matchAll(/url\(\.\/(\S+?)\)[^}]*unicode-range: (.*?);/g)];
    return faces
      .filter(([, file = '']) => WANTED.test(file))
      .map(([, file, range = '']) => face(`${FOLDER}${name}/${file}`, range));
  });
  return [...others, ...pictured].join('\n');

  function face(path: string, range: string): string {
    return `@font-face { font-family: ${family}; font-weight: 100 900; src: url(/fonts/${path}); unicode-range: ${range}; }`;
  }
}

/** The file that one of these rules asks for. */
export function fontFile(url: string): string {
  return resolve(new URL(url).pathname.replace('/fonts/', ''));
}
