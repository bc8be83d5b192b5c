/**
 * `npm run check`: the one gate. Runs every part even when one fails, says at the end which did, and closes with the
 * line of `npm test`.
 */
import { run } from './run.js';

/** npm scripts by what they check. */
type Parts = Readonly<Record<string, string>>;

/** What looks at the sources, in two lines that run beside each other. */
const ON_SOURCES: readonly Parts[] = [
  { lint: 'lint', translations: 'locales' },
  {
    format: 'format:check',
    types: 'typecheck',
    templates: 'lint:templates',
    numbers: 'numbers',
    names: 'names',
    unused: 'lint:unused',
  },
];
const ON_BUILD: Parts = { build: 'build', docs: 'docs', package: 'lint:package', size: 'size' };

const failed: string[] = [];

async function check(parts: Parts): Promise<void> {
  for (const [name, script] of Object.entries(parts)) {
    const started = Date.now();
    const { code, stdout } = await run('npm', ['run', '--silent', script], { capture: true });
    const seconds = Math.round((Date.now() - started) / 1000);
    const outcome = code === 0 ? 'passed' : `FAILED (code ${code})`;
    process.stdout.write(`\n== ${name}\n${stdout}-- ${name}: ${outcome}, ${seconds} s\n`);
    if (code !== 0) failed.push(name);
  }
}

await Promise.all(ON_SOURCES.map(check));
await check(ON_BUILD);
// Last, and told what failed before, because its last line has to stay the last.
const tests = await run('npm', ['run', '--silent', 'test', '--', '--no-build', `--failed-before=${failed.join(', ')}`]);
process.exitCode = failed.length > 0 || tests.code !== 0 ? 1 : 0;
