import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/free-port.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `npm start` without npm in between, which would get the signals. */
function start(port: number): ChildProcess {
  const env = { ...process.env, PORT: String(port) };
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], { cwd: ROOT, env });
}

describe('npm start', () => {
  it('says where the page is, and ends at once and cleanly when told to', async () => {
    const port = await freePort();
    const child = start(port);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    while (!said.includes(`http://localhost:${port}/`)) await once(child.stdout!, 'data');
    const page = await fetch(`http://localhost:${port}/`);
    assert.match(await page.text(), new RegExp(`<sms-login domain="http://localhost:${port}"`));
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
    await rm(`${ROOT}.cache/demo/${port}`, { recursive: true });
  });

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const child = start(port);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 1);
    assert.equal(said, `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start\n`);
    other.close();
  });
});
