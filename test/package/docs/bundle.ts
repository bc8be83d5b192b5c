import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import manifest from '../../../package.json' with { type: 'json' };
import type { Snippet } from './markdown.js';

const FOLDER = resolve('node_modules/.cache/sms-login/docs');

/** What `sms-login` and its entries mean to an app that has installed it. */
const ENTRIES = Object.entries(manifest.exports).map(([name, entry]) => {
  const file = resolve(typeof entry === 'string' ? entry : entry.default);
  return { find: new RegExp(`^sms-login${name.slice(1).replace('*', '(.*)')}$`), replacement: file.replace('*', '$1') };
});

/** The modules of an app, as a bundler makes them: file name → code. Modules share what they share. */
export async function bundle(snippets: readonly Snippet[]): Promise<Map<string, string>> {
  await mkdir(FOLDER, { recursive: true });
  const input: Record<string, string> = {};
  for (const snippet of snippets) {
    const name = nameOf(snippet);
    input[name] = join(FOLDER, `${name}.${snippet.kind}`);
    await writeFile(input[name], snippet.code);
  }
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: ENTRIES },
    oxc: { jsx: { runtime: 'automatic' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [styleSheets()],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  });
  if (!('output' in built)) throw new Error('One build gives one output');
  return new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}

export function nameOf({ file, line }: Snippet): string {
  return `${file.replace(/\W+/g, '-')}-${line}`;
}

/** Bundlers put an imported style sheet into the page in ways of their own; this is the plainest. */
function styleSheets(): Plugin {
  return {
    name: 'style-sheets',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.css')) return undefined;
      const text = JSON.stringify(await readFile(id, 'utf8'));
      const code = `const sheet = new CSSStyleSheet(); sheet.replaceSync(${text}); document.adoptedStyleSheets.push(sheet);`;
      return { code, moduleType: 'js', moduleSideEffects: true };
    },
  };
}
