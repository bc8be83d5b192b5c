/** What npm would publish of the server: packed, unpacked beside its declared dependencies only, and run in plain Node. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run } from '../../server/test/helpers/server-process.js';

const execute = promisify(execFile);
const server = fileURLToPath(new URL('../../server', import.meta.url));

const CONFIG = {
  issuer: 'http://localhost:3000',
  clients: [{ id: 'shop', name: 'The shop', callbacks: ['http://localhost:8080/callback'] }],
};

/** A folder with the package installed, and the program as npx finds it. */
let folder: string;
let installed: string;
let program: string;
let config: string;

async function install(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'sms-login-server-package-'));
  installed = join(folder, 'node_modules', 'sms-login-server');
  const { stdout } = await execute('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: server,
  });
  const [packed] = JSON.parse(stdout) as [{ filename: string }];
  await mkdir(installed, { recursive: true });
  await execute('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', installed]);
  const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    bin: Record<string, string>;
  };
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(folderOf(name), link);
  }
  program = join(folder, 'node_modules', '.bin', 'sms-login-server');
  await mkdir(dirname(program));
  await symlink(join(installed, manifest.bin['sms-login-server'] ?? ''), program);
  config = join(folder, 'config.json');
  await writeFile(config, JSON.stringify(CONFIG));
}

/** Where the repository has a dependency of the server. */
function folderOf(name: string): string {
  const places = createRequire(join(server, 'package.json')).resolve.paths(name) ?? [];
  const place = places.find((path) => existsSync(join(path, name))) ?? assert.fail(`${name} is not installed`);
  return join(place, name);
}

describe('npm package of the server', () => {
  before(install);
  after(() => rm(folder, { recursive: true, force: true }));

  it('has its licence and README, and no sources and no tests', () => {
    assert.deepEqual(readdirSync(installed).sort(), [
      'LICENSE',
      'README.md',
      'THREAT-MODEL.md',
      'dist',
      'package.json',
    ]);
  });

  it('has a program that checks a configuration', async () => {
    const { stdout } = await execute(program, ['--check', config]);
    assert.match(stdout, /^The configuration is fine. Issuer http:\/\/localhost:3000\//);
  });

  it('has a program that signs people in', async () => {
    const running = run([program, config], { PORT: '0' });
    const base = await running.baseOf('listening');
    assert.deepEqual(await (await fetch(`${base}/healthz`)).json(), { status: 'ok' });
    assert.equal((await fetch(`${base}/inbox`)).status, 200);
    assert.equal(await running.terminate(), 0);
  });

  it('imports in Node', async () => {
    const code = `import * as it from 'sms-login-server'; console.log(Object.keys(it).join(' '));`;
    const { stdout } = await execute(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder });
    assert.match(stdout, /\bcreateSmsLoginServer\b/);
  });
});
