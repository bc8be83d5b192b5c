import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import type { Harness } from '../helpers/harness.js';

/** What no client of HTTP would send. */
export function rawRequestsSuite(harness: () => Harness): void {
  /** Writes to a connection, ends it, and resolves to what came back. */
  async function send(bytes: string): Promise<string> {
    const { port, hostname } = new URL(harness().base);
    const socket = connect(Number(port), hostname);
    socket.end(bytes);
    const [answer] = await Promise.all([text(socket), once(socket, 'close')]);
    return answer;
  }

  const levelsSince = (from: number) =>
    harness()
      .logLines.slice(from)
      .map((line) => (JSON.parse(line) as { level: number }).level);

  describe('a connection on which something comes that is no HTTP', () => {
    for (const path of ['/healthz', '/authorize']) {
      test(`is told in the log only, after ${path}`, async (t) => {
        const h = harness();
        // Where a Koa application without a listener of its own prints what it has to tell.
        const printed = t.mock.method(console, 'error', () => undefined);
        const before = h.logLines.length;
        await send(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\nno HTTP\r\n\r\n`);
        const told = h.logLines.slice(before).find((line) => line.includes('answer_not_delivered'));
        assert.match(told ?? 'nothing', /Parse Error/);
        assert.equal(printed.mock.callCount(), 0);
      });
    }
  });

  describe('a client that leaves in the middle of its body', () => {
    for (const path of ['/passwordless/start', '/co/authenticate', '/oauth/token']) {
      test(`is no alarm, at ${path}`, async () => {
        const h = harness();
        const from = h.logLines.length;
        const head = ['Host: x', `Origin: ${h.base}`, 'Content-Type: application/json'].join('\r\n');
        await send(`POST ${path} HTTP/1.1\r\n${head}\r\nContent-Length: 100\r\n\r\n{`);
        assert.deepEqual(h.events(from), [
          'answer_not_delivered',
          path === '/oauth/token' ? 'invalid_request' : 'bad.request',
        ]);
        assert.deepEqual(levelsSince(from), [40, 30]);
      });
    }
  });

  describe('a request for a whole URL', () => {
    for (const target of ['http://a:99999/authorize', 'http://[bad/authorize', '*']) {
      test(`that is none, ${target}, is refused`, async () => {
        const from = harness().logLines.length;
        const answer = await send(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
        assert.match(answer, /^HTTP\/1\.1 400 [^]*"error":"bad\.request"/);
        assert.deepEqual(levelsSince(from), [40]);
      });
    }

    test('is one for its path', async () => {
      const answer = await send(
        'GET http://elsewhere.example/healthz?x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      );
      assert.match(answer, /^HTTP\/1\.1 200 [^]*"status":"ok"/);
    });
  });
}
