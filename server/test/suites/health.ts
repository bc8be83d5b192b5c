import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Harness } from '../helpers/harness.js';
import { readObject } from '../helpers/json.js';

/** What a load balancer asks, on a database whose clock is the machine's. */
export function healthSuite(harness: () => Harness): void {
  describe('health', () => {
    /** Asks while the server's clock differs from the machine's, and puts it back. */
    async function readyAt(offsetSeconds: number): Promise<{ status: number; body: Record<string, unknown> }> {
      const { base, clock } = harness();
      const away = (Date.now() - clock.now()) / 1000 + offsetSeconds;
      clock.advance(away);
      const response = await fetch(`${base}/readyz`);
      clock.advance(-away);
      return { status: response.status, body: await readObject(response) };
    }

    test('the process answers, in JSON that nobody keeps', async () => {
      const response = await fetch(`${harness().base}/healthz`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.deepEqual(await readObject(response), { status: 'ok' });
    });

    test('it is ready when the database answers and its clock is right', async () => {
      assert.deepEqual(await readyAt(0), { status: 200, body: { status: 'ok' } });
    });

    for (const offset of [-60, 60]) {
      test(`it is not when our clock is ${offset} seconds off the database's`, async () => {
        const { status, body } = await readyAt(offset);
        assert.deepEqual([status, body.status, body.reason], [503, 'unavailable', 'database_clock']);
        assert.ok(Math.abs(Number(body.offset_ms) + offset * 1000) < 10_000, String(body.offset_ms));
      });
    }
  });
}
