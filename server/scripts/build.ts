/** `npm run build -w sms-login-server`: the program and its types, and the files of its pages, into dist/. */
import { execFileSync } from 'node:child_process';
import { chmod, cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('..', import.meta.url));
const isForBrowsers = (path: string): boolean => !/[\\/]dist[\\/](npm|themes|[\w.-]+\.json)/.test(path);
const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');

await rm(`${server}dist`, { recursive: true, force: true });
execFileSync(process.execPath, [typescript, '--project', 'tsconfig.build.json'], { cwd: server, stdio: 'inherit' });
await cp(`${server}src`, `${server}dist`, { recursive: true, filter: (file) => !file.endsWith('.ts') });
// The element, for the hosted page.
await cp(`${server}../dist`, `${server}dist/element`, { recursive: true, filter: isForBrowsers });
await chmod(`${server}dist/main.js`, 0o755);
