/**
 * `npm run check`: the one gate. Runs every part even when one fails, says at the end which did, and closes with the
 * line of `npm test`.
 */
import { run } from './run.js';

/** npm scripts by what they check; those that look at what the build made come after it. */
const PARTS = {
  format: 'format:check',
  lint: 'lint',
  types: 'typecheck',
  templates: 'lint:templates',
  translations: 'locales',
  numbers: 'numbers',
  unused: 'lint:unused',
  build: 'build',
  package: 'lint:package',
  size: 'size',
};

const failed: string[] = [];
for (const [name, script] of Object.entries(PARTS)) {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  const { code } = await run('npm', ['run', '--silent', script]);
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`-- ${name}: ${code === 0 ? 'passed' : `FAILED (code ${code})`}, ${seconds} s\n`);
  if (code !== 0) failed.push(name);
}
// Last, and told what failed before, because its last line has to stay the last.
const tests = await run('npm', ['run', '--silent', 'test', '--', '--no-build', `--failed-before=${failed.join(', ')}`]);
process.exitCode = failed.length > 0 || tests.code !== 0 ? 1 : 0;
