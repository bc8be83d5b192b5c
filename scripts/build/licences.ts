import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FILE = 'THIRD-PARTY-LICENSES.txt';

/** Packages whose data stand in sources of ours, which a script has written. */
const DATA = [
  {
    sources: /\/src\/phone\/number\/generated\//,
    folder: fileURLToPath(new URL('../../node_modules/libphonenumber-js', import.meta.url)),
  },
  {
    sources: /\/src\/phone\/names\/generated\//,
    folder: fileURLToPath(new URL('../../node_modules/cldr-localenames-full', import.meta.url)),
  },
];

interface BundledPackage {
  name: string;
  version: string;
  licence: string;
  notice: string;
}

/**
 * Writes the licence texts of all packages whose code or data are bundled beside the bundle, and says at the top of each
 * file that has code of theirs where they are: minifying drops the notices from the code.
 */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const all = new Map<string, BundledPackage>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const here = file.moduleIds.map(packageFolder).filter((folder) => folder !== undefined);
        const data = DATA.filter(({ sources }) => file.moduleIds.some((id) => sources.test(id.replaceAll('\\', '/'))));
        const folders = [...here, ...data.map(({ folder }) => folder)];
        for (const folder of folders) if (!all.has(folder)) all.set(folder, readPackage(folder));
        if (here.length > 0) file.code = `/*! See ${FILE} */\n${file.code}`;
      }
      this.emitFile({ type: 'asset', fileName: FILE, source: document([...all.values()]) });
    },
  };
}

function packageFolder(moduleId: string): string | undefined {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll('\\', '/'))?.[1];
}

function readPackage(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, license } = manifest;
  const files = readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry));
  if (typeof name !== 'string' || files.length === 0) throw new Error(`No licence text in ${folder}`);
  const notice = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return { name, version: String(version), licence: String(license), notice };
}

function document(packages: readonly BundledPackage[]): string {
  const parts = packages
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ name, version, licence, notice }) => `${name} ${version} (${licence})\n\n${notice}\n`);
  return ['sms-login contains code or data of these packages.\n', ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}
