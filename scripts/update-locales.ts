/**
 * Brings what follows from the English texts up to date: the units in `locales/` (new texts get one, old ones lose
 * theirs, changed ones are marked `needs-translation`) and the modules in `src/locale/generated/`. To add a language, add
 * its tag to `targetLocales` in lit-localize.json and run this: `npm run update-locales`. What is missing then, `npm run
 * locales` says.
 */
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { Config } from '@lit/localize-tools/lib/types/config.js';
import type { RuntimeOutputConfig } from '@lit/localize-tools/lib/types/modes.js';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's settings, with both kinds of output in the given folders. */
export interface LocalesConfig extends Config {
  interchange: { format: 'xliff'; xliffDir: string };
  output: RuntimeOutputConfig;
}

export function readConfig(root: string): LocalesConfig {
  const config = readConfigFileAndWriteSchema(join(root, 'lit-localize.json'));
  if (config.interchange.format !== 'xliff' || config.output.mode !== 'runtime') {
    throw new Error('lit-localize.json: expected the format xliff and the mode runtime');
  }
  return config as LocalesConfig;
}

/** Writes the units first, then the modules made from them. */
export async function updateLocales(config: LocalesConfig): Promise<void> {
  const files = config.targetLocales.map((language) => fileOf(config, language));
  const before = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  await new RuntimeLitLocalizer(config).writeInterchangeFiles();
  await Promise.all(files.map((file, index) => markChanged(file, before[index] ?? '')));
  await new RuntimeLitLocalizer(config).build();
  const catalogues = join(config.resolve(config.output.outputDir), 'catalogues.ts');
  await writeFile(catalogues, cataloguesModule(config.targetLocales));
}

export function fileOf(config: LocalesConfig, language: string): string {
  return join(config.resolve(config.interchange.xliffDir), `${language}.xlf`);
}

const UNIT = /<trans-unit id="(.+?)">\s*<source>(.*?)<\/source>\s*<target\b.*?>/gs;

/** A translation of what the English text said before is none. */
async function markChanged(file: string, before: string): Promise<void> {
  const sources = new Map([...before.matchAll(UNIT)].map(([, id, source]) => [id, source]));
  const after = await readFile(file, 'utf8');
  const marked = after.replace(UNIT, (unit, id: string, source: string) =>
    (sources.get(id) ?? source) === source
      ? unit
      : unit.replace(/<target\b.*?>$/, '<target state="needs-translation">'),
  );
  await writeFile(file, marked);
}

function cataloguesModule(languages: readonly string[]): string {
  const entries = [...languages].sort().map((language) => `  '${language}': () => import('./${language}.js'),\n`);
  return `// Written by scripts/update-locales.ts from the languages of lit-localize.json: do not edit.

/** Every language but English, each in a module of its own that is loaded when it is asked for. */
export const catalogues = {
${entries.join('')}};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await updateLocales(readConfig(fileURLToPath(new URL('..', import.meta.url))));
}
