/**
 * Brings what follows from the English texts up to date: the units in `locales/` (new texts get one, old ones lose
 * theirs) and the modules in `src/locale/generated/`. To add a language, add its tag to `targetLocales` in
 * lit-localize.json and run this: `tsx scripts/update-locales.ts`.
 */
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { Config } from '@lit/localize-tools/lib/types/config.js';
import type { RuntimeOutputConfig } from '@lit/localize-tools/lib/types/modes.js';
import { writeFile } from 'node:fs/promises';
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
  const localizer = new RuntimeLitLocalizer(config);
  await localizer.writeInterchangeFiles();
  await new RuntimeLitLocalizer(config).build();
  const catalogues = join(config.resolve(config.output.outputDir), 'catalogues.ts');
  await writeFile(catalogues, cataloguesModule(config.targetLocales));
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
