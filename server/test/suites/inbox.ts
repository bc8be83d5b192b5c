import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, test } from 'node:test';
import type { Harness } from '../helpers/harness.js';
import { readList } from '../helpers/json.js';

function getWithHost(base: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const get = request(new URL('/inbox.json', base), { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    get.on('error', reject).end();
  });
}

/** The inbox: a phone for those who have none at hand. */
export function inboxSuite(harness: () => Harness): void {
  describe('inbox', () => {
    test('lists the messages of a number, newest first', async () => {
      const h = harness();
      const phone = h.newPhone();
      await h.sendCode(phone);
      await h.sendCode(h.newPhone());
      h.clock.advance(30);
      await h.sendCode(phone);
      for (const query of [encodeURIComponent(phone), phone]) {
        const messages = await readList(await fetch(`${h.base}/inbox.json?phone=${query}`));
        const [newest = assert.fail(), older = assert.fail(), ...others] = messages;
        assert.equal(others.length, 0);
        assert.deepEqual(Object.keys(newest), ['to', 'body', 'at']);
        assert.deepEqual([newest.to, older.to], [phone, phone]);
        assert.equal(newest.at, new Date(h.clock.now()).toISOString());
        assert.ok(Date.parse(newest.at) > Date.parse(String(older.at)));
      }
    });

    test('goes to the terminal too', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      const text = h.terminalText.at(-1) ?? '';
      assert.ok(text.includes(phone) && text.includes(code));
    });

    test('streams what there is, then what comes', async () => {
      const h = harness();
      const before = h.newPhone();
      await h.sendCode(before);
      const response = await fetch(`${h.base}/inbox/messages`);
      assert.match(response.headers.get('content-type') ?? '', /text\/event-stream/);
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader() ?? assert.fail();
      const readUntil = async (needle: string) => {
        let text = '';
        while (!text.includes(needle)) text += (await reader.read()).value ?? assert.fail('the stream ended');
        return text;
      };
      assert.match(await readUntil(before), /^event: snapshot\ndata: \[/);
      const after = h.newPhone();
      await h.sendCode(after);
      assert.match(await readUntil(after), /event: message\ndata: \{"to"/);
      await reader.cancel();
    });

    test('the page has no inline code and may be framed by its own origin only', async () => {
      const h = harness();
      const response = await fetch(`${h.base}/inbox`);
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /frame-ancestors 'self'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.doesNotMatch(await response.text(), /<style|style=|<script(?![^>]*src=)| on\w+=/);
      for (const [file, type] of [
        ['page.js', 'text/javascript'],
        ['page.css', 'text/css'],
      ] as const) {
        const asset = await fetch(`${h.base}/inbox/${file}`);
        assert.equal(asset.status, 200);
        assert.ok(asset.headers.get('content-type')?.startsWith(type));
      }
    });

    test('answers to names of this machine only, and to no proxy', async () => {
      const { base } = harness();
      const { port } = new URL(base);
      assert.equal(await getWithHost(base, { host: `localhost:${port}` }), 200);
      assert.equal(await getWithHost(base, { host: `[::1]:${port}` }), 200);
      assert.equal(await getWithHost(base, { host: 'inbox.evil.example' }), 403);
      assert.equal(await getWithHost(base, { host: 'localhost.evil.example' }), 403);
      assert.equal(await getWithHost(base, { 'x-forwarded-for': '203.0.113.9' }), 403);
    });
  });

  test('owns its paths and no others', () => {
    const { server } = harness();
    const own = ['/passwordless/start', '/co/authenticate', '/authorize', '/oauth/token', '/userinfo', '/inbox'];
    for (const path of [...own, '/inbox.json', '/inbox/page.js', '/.well-known/jwks.json'])
      assert.ok(server.owns(path), path);
    for (const path of ['/', '/callback', '/inboxes', '/src/index.ts', '/authorizeX'])
      assert.ok(!server.owns(path), path);
  });
}
