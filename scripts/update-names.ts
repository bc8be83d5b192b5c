/**
 * `npm run update-names`: writes the names of countries and regions into `src/phone/names/generated/`, in the languages
 * that Chromium knows none in, from the installed data of Unicode (CLDR). With `--check` it writes nothing, and ends with
 * 1 if what is there is not what it would write.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { COUNTRIES } from '../src/phone/number/countries.js';
import { keepFolder } from './generated-folder.js';

const LANGUAGES = ['az', 'bs', 'ka', 'kk', 'ne', 'pa', 'uz'];
const HEADER = '// Written by scripts/update-names.ts from the data of Unicode CLDR: do not edit.\n';
const resolve = createRequire(import.meta.url).resolve;

interface Source {
  main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
}

function namesFile(language: string): string {
  const source = readFileSync(resolve(`cldr-localenames-full/main/${language}/territories.json`), 'utf8');
  const names = (JSON.parse(source) as Source).main[language]?.localeDisplayNames.territories ?? {};
  // Short where the long name is not the everyday one, as in src/locale/values.ts.
  const entries = COUNTRIES.map((iso) => [
    iso,
    names[`${iso}-alt-short`.replace(/^(?!HK|MO|PS).*/, iso)] ?? names[iso],
  ]);
  return `${HEADER}export const names: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`;
}

const doors = LANGUAGES.map((language) => `  ${language}: () => import('./${language}.js'),\n`).join('');
const files = new Map([
  ...LANGUAGES.map((language): [string, string] => [`${language}.ts`, namesFile(language)]),
  ['doors.ts', `${HEADER}/** Each language in a file of its own. */\nexport const doors = {\n${doors}};\n`],
]);
await keepFolder('update-names', fileURLToPath(new URL('../src/phone/names/generated/', import.meta.url)), files);
