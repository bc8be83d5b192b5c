import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Makes a folder hold these files and no others, and says so. With `--check` on the command line it writes nothing: it
 * says what is not as it should be, and lets the process end with 1.
 *
 * @param script the npm script that writes
 * @param files texts by file name
 */
export async function keepFolder(script: string, folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const problems = process.argv.includes('--check') ? await compare(folder, files) : await write(folder, files);
  for (const problem of problems) console.error(problem);
  const what = basename(join(folder, '..'));
  console.log(problems.length > 0 ? `Run \`npm run ${script}\`.` : `${what}: ${files.size} files, up to date`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  return [];
}

async function compare(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const there = await readdir(folder).catch(() => []);
  const leftOver = there.filter((name) => !files.has(name)).map((name) => `${name}: left over`);
  const texts = await Promise.all(
    [...files].map(async ([name, text]) => ({
      name,
      same: (await readFile(join(folder, name), 'utf8').catch(() => '')) === text,
    })),
  );
  return [...leftOver, ...texts.filter(({ same }) => !same).map(({ name }) => `${name}: missing or stale`)];
}
