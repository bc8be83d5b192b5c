import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FILE = 'THIRD-PARTY-LICENSES.txt';

interface BundledPackage {
  name: string;
  version: string;
  licence: string;
  notice: string;
}

/**
 * Writes the licence texts of all bundled packages beside the bundle, and says at the top of each file that has code of
 * theirs where they are: minifying drops the notices from the code.
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
        for (const folder of here) if (!all.has(folder)) all.set(folder, readPackage(folder));
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
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (typeof name !== 'string' || file === undefined) throw new Error(`No licence text in ${dirname(folder)}`);
  const notice = readFileSync(join(folder, file), 'utf8').trim();
  return { name, version: String(version), licence: String(license), notice };
}

function document(packages: readonly BundledPackage[]): string {
  const parts = packages
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ name, version, licence, notice }) => `${name} ${version} (${licence})\n\n${notice}\n`);
  return ['sms-login contains code of these packages.\n', ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}
