/**
 * `npm run build`: both builds (vite.config.ts), the types, the custom-elements manifest and the themes, into dist/; the
 * server into server/dist/.
 */
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { runOrThrow } from './run.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');

// The CDN build first: it empties dist/.
for (const mode of ['cdn', 'npm']) await build({ root, mode, logLevel: 'warn' });
await runOrThrow(process.execPath, [typescript, '--project', 'tsconfig.build.json'], { cwd: root });
await runOrThrow('npm', ['run', '--silent', 'manifest'], { cwd: root });
// As they are written: they are there to be read, too.
await cp(join(root, 'src/themes'), join(root, 'dist/themes'), { recursive: true });
await runOrThrow('npm', ['run', '--silent', 'build', '--workspace', 'sms-login-server'], { cwd: root });
process.stdout.write(
  'Built dist/: sms-login.js with its lazy files, npm/ with types, custom-elements.json, data for editors, themes/\n',
);
process.stdout.write('Built server/dist/: the program main.js, and index.js with types\n');
