/**
 * Finds the browsers and the database that the tests drive; installs what is missing and says so. Nothing is skipped:
 * what can be neither found nor installed is an error.
 *
 *     tsx scripts/browsers.ts chromium headless-chromium firefox webkit postgres
 */
import { access, constants, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, runOrThrow } from './run.js';

/** What a WebKit test session is made of. */
export interface WebKitPaths {
  /** Speaks WebDriver and starts the browser. */
  driver: string;
  /** The browser: WebKitGTK's test shell. */
  miniBrowser: string;
  /** The display the browser draws on; WebKitGTK has no headless mode. */
  xvfb: string;
}

/** Path of a Chromium or Chrome executable. */
export async function findChromium(): Promise<string> {
  return findOrInstall('Chromium', ['chromium'], lookForChromium, installPlaywrightChromium);
}

/**
 * Path of a Chromium that has no window, which takes a third less time, or of the whole one where that is all there is.
 * It is the same engine, but keeps no page for the way back (back/forward cache).
 */
export async function findHeadlessChromium(): Promise<string> {
  return (await lookForHeadlessChromium()) ?? (await findChromium());
}

/** Path of a Firefox executable. */
export async function findFirefox(): Promise<string> {
  return findOrInstall('Firefox', ['firefox-esr'], lookForFirefox);
}

/** Paths of WebKitGTK's driver and browser and of the X server they need. */
export async function findWebKit(): Promise<WebKitPaths> {
  return findOrInstall('WebKit', ['webkit2gtk-driver', 'xvfb'], lookForWebKit);
}

/** Folder with PostgreSQL's `initdb`, `postgres` and `pg_ctl`. */
export async function findPostgres(): Promise<string> {
  return findOrInstall('PostgreSQL', ['postgresql'], lookForPostgres);
}

async function findOrInstall<T>(
  name: string,
  debianPackages: readonly string[],
  look: () => Promise<T | undefined>,
  installOtherwise?: () => Promise<void>,
): Promise<T> {
  const found = await look();
  if (found !== undefined) return found;
  const apt = await aptCommand();
  if (apt) {
    say(`${name} is not on this machine: installing ${debianPackages.join(', ')} with apt`);
    await installWithApt(apt, debianPackages);
  } else if (installOtherwise) {
    say(`${name} is not on this machine and apt cannot be used: asking Playwright's installer`);
    await installOtherwise();
  }
  const installed = await look();
  if (installed !== undefined) return installed;
  throw new Error(
    `${name} was not found and could not be installed. On Debian: apt install ${debianPackages.join(' ')}`,
  );
}

/** How apt is called here: as root, through a `sudo` that asks nothing, or not at all. */
async function aptCommand(): Promise<readonly string[] | undefined> {
  const apt = await onPath('apt-get');
  if (!apt) return undefined;
  if (process.getuid?.() === 0) return [apt];
  const sudo = await onPath('sudo');
  if (!sudo || (await run(sudo, ['-n', 'true'], { quiet: true })).code !== 0) return undefined;
  return [sudo, '-n', apt];
}

async function installWithApt(apt: readonly string[], packages: readonly string[]): Promise<void> {
  const [command = 'apt-get', ...before] = apt;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another installation may hold the lock for a while, and `update` does not wait for it: ours wait for one another.
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  const inTurn = (args: readonly string[]): Promise<unknown> =>
    runOrThrow('flock', [join(tmpdir(), 'sms-login-apt.lock'), command, ...before, ...options, ...args], { env });
  await inTurn(['update']);
  await inTurn(['install', '-y', '--no-install-recommends', ...packages]);
}

async function lookForChromium(): Promise<string | undefined> {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const installed = await firstOnPath(names);
  if (installed) return installed;
  const { chromium } = await import('playwright-core');
  return firstExecutable(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', chromium.executablePath()]);
}

async function lookForHeadlessChromium(): Promise<string | undefined> {
  return onPath('chromium-headless-shell');
}

/** Only Debian has it as a package. */
async function installHeadlessChromium(): Promise<string> {
  const packages = ['chromium-headless-shell'];
  return findOrInstall('Headless Chromium', packages, lookForHeadlessChromium).catch(() => findChromium());
}

async function installPlaywrightChromium(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await runOrThrow(process.execPath, [cli, 'install', 'chromium']);
}

async function lookForFirefox(): Promise<string | undefined> {
  return (
    (await firstOnPath(['firefox-esr', 'firefox'])) ??
    (await firstExecutable(['/Applications/Firefox.app/Contents/MacOS/firefox']))
  );
}

async function lookForWebKit(): Promise<WebKitPaths | undefined> {
  const driver = await onPath('WebKitWebDriver');
  const xvfb = await onPath('Xvfb');
  const miniBrowser = await lookForMiniBrowser();
  return driver && xvfb && miniBrowser ? { driver, xvfb, miniBrowser } : undefined;
}

/** MiniBrowser lies in a folder named for the processor, so Debian's package list is asked for it. */
async function lookForMiniBrowser(): Promise<string | undefined> {
  const dpkg = await onPath('dpkg');
  if (!dpkg) return undefined;
  const list = await run(dpkg, ['-L', 'libwebkit2gtk-4.1-0'], { capture: true, quiet: true });
  return firstExecutable(list.stdout.split('\n').filter((path) => path.endsWith('/MiniBrowser')));
}

async function lookForPostgres(): Promise<string | undefined> {
  // Debian keeps the server's programs off the PATH, one folder a version: the newest is taken.
  const root = '/usr/lib/postgresql';
  const versions = await readdir(root).catch((): string[] => []);
  const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a)).map((version) => join(root, version, 'bin'));
  const server = await firstExecutable(newestFirst.map((folder) => join(folder, 'initdb')));
  const found = server ?? (await onPath('initdb'));
  return found && dirname(found);
}

async function firstOnPath(names: readonly string[]): Promise<string | undefined> {
  const paths = await Promise.all(names.map(onPath));
  return paths.find((path) => path !== undefined);
}

async function onPath(name: string): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return firstExecutable(folders.map((folder) => join(folder, name)));
}

async function firstExecutable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const executable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return path;
  }
  return undefined;
}

function say(text: string): void {
  process.stderr.write(`browsers: ${text}\n`);
}

const FINDERS: Record<string, () => Promise<unknown>> = {
  chromium: findChromium,
  'headless-chromium': installHeadlessChromium,
  firefox: findFirefox,
  webkit: findWebKit,
  postgres: findPostgres,
};

async function main(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const find = FINDERS[name];
    if (!find) throw new Error(`Unknown: ${name}. Known: ${Object.keys(FINDERS).join(', ')}`);
    const found = await find();
    process.stdout.write(`${name}: ${typeof found === 'string' ? found : JSON.stringify(found)}\n`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  main(names.length > 0 ? names : Object.keys(FINDERS)).catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
