/** What npm would publish: packed, unpacked beside its declared dependencies only, and imported in plain Node. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  exports: Record<string, string | Record<string, string>>;
  customElements: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

/** An app's folder with the package installed. */
let app: string;
let installed: string;
let manifest: Manifest;

async function install(): Promise<void> {
  app = await mkdtemp(join(tmpdir(), 'sms-login-package-'));
  installed = join(app, 'node_modules', 'sms-login');
  const { stdout } = await execute('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', app], {
    cwd: root,
  });
  const [packed] = JSON.parse(stdout) as [{ filename: string }];
  await mkdir(installed, { recursive: true });
  await execute('tar', ['-xzf', join(app, packed.filename), '--strip-components=1', '-C', installed]);
  manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    const link = join(app, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', name), link);
  }
}

function entryFiles(): string[] {
  return Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry)));
}

/** The packages that these files import, themselves and through files of their own. */
async function importsFrom(files: readonly string[]): Promise<string[]> {
  const queue = files.map((file) => join(installed, file));
  const seen = new Set(queue);
  const packages = new Set<string>();
  for (const file of queue) {
    const text = await readFile(file, 'utf8');
    for (const [, source = ''] of text.matchAll(/(?:from ?|import ?|import\()["'`]([^"'`]+)["'`]/g)) {
      const next = join(dirname(file), file.endsWith('.d.ts') ? source.replace(/\.js$/, '.d.ts') : source);
      if (!source.startsWith('.')) packages.add(source);
      else if (!seen.has(next)) queue.push(next);
      seen.add(next);
    }
  }
  return [...packages];
}

/** Runs a module in a Node of its own, in the app's folder, and returns what it printed. */
async function runInNode(code: string): Promise<string> {
  const { stdout, stderr } = await execute(process.execPath, ['--input-type=module', '--eval', code], { cwd: app });
  assert.equal(stderr, '');
  return stdout.trim();
}

describe('npm package', () => {
  before(install);
  after(() => rm(app, { recursive: true, force: true }));

  it('has every file it promises', () => {
    const missing = [
      ...entryFiles().filter((file) => !file.includes('*')),
      ...['default', 'lock', 'flat', 'high-contrast', 'glass'].map((theme) => `dist/themes/${theme}.css`),
      manifest.customElements,
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-LICENSES.txt',
    ].filter((file) => !existsSync(join(installed, file)));
    assert.deepEqual(missing, []);
  });

  it('carries the licences of all whose code or data are in it', async () => {
    const namedIn = async (file: string) => {
      const text = await readFile(join(installed, file), 'utf8');
      return [...text.matchAll(/^-{80}\n\n(\S+) [\d.]+ \(/gm)].map(([, name]) => name);
    };
    const data = ['cldr-localenames-full', 'libphonenumber-js'];
    const lit = ['@lit/reactive-element', 'lit', 'lit-element', 'lit-html'];
    assert.deepEqual(await namedIn('dist/THIRD-PARTY-LICENSES.txt'), [...data, ...lit].sort());
    // The rest is installed beside it.
    assert.deepEqual(await namedIn('dist/npm/THIRD-PARTY-LICENSES.txt'), data);
    // What its data come from has another licence than its code.
    const text = await readFile(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    assert.match(text, /The MIT License[^]*Apache License\s+Version 2\.0/);
  });

  it('has no sources and no tests', () => {
    const there = ['src', 'test', 'server', 'scripts', 'stories'].filter((folder) =>
      existsSync(join(installed, folder)),
    );
    assert.deepEqual(there, []);
  });

  const EXPORTS = {
    'sms-login': ['SmsLogin', 'SmsLoginError', 'SmsLoginSentEvent'],
    'sms-login/element': ['SmsLogin'],
    'sms-login/client': ['SmsLoginError', 'createLogin'],
    'sms-login/callback': ['finishLogin'],
    'sms-login/react': ['SmsLogin'],
  };

  for (const [entry, names] of Object.entries(EXPORTS)) {
    it(`${entry} imports in Node`, async () => {
      const printed = await runInNode(`import * as it from '${entry}'; console.log(Object.keys(it).join(' '));`);
      for (const name of names) assert.ok(printed.split(' ').includes(name), `${name} is not among: ${printed}`);
    });
  }

  it('registers the element with the main entry, and not with the class alone', async () => {
    const code = (entry: string) => `import '${entry}'; console.log(typeof customElements.get('sms-login'));`;
    assert.equal(await runInNode(code('sms-login')), 'function');
    assert.equal(await runInNode(code('sms-login/element')), 'undefined');
  });

  it('has the themes for whoever imports or resolves them', async () => {
    const printed = await runInNode("console.log(import.meta.resolve('sms-login/themes/glass.css'))");
    assert.ok(printed.endsWith('/dist/themes/glass.css'), printed);
  });

  it('imports nothing that an install does not bring, in code and in types', async () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const sources = await importsFrom(entryFiles().filter((file) => /\.(js|ts)$/.test(file)));
    const strangers = sources.filter((source) => !declared.some((name) => `${source}/`.startsWith(`${name}/`)));
    assert.deepEqual(strangers, []);
  });

  it('carries the translations', () => {
    assert.ok(existsSync(join(installed, 'dist/npm/locale/generated/de.js')));
  });
});
