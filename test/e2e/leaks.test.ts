/** Elements that come and go, as in an app of one page that lives for days, leave nothing behind. */
import assert from 'node:assert/strict';
import type { CDPSession, Page } from 'playwright-core';
import { after, before, describe, it } from 'node:test';
import { Stage } from './helpers/stage.js';
import { alive, countAlive } from './leaks/counters.js';
import { liveAndDie } from './leaks/lives.js';

const WARM_UP = 52;
const MANY = 500;
/** Nodes and listeners by which two readings of an idle page may differ. */
const TOLERANCE = 20;
/** Bytes; what one element that stayed would take is a hundred times that. */
const BYTES_EACH = 2048;

const PAGE = '<!doctype html><html lang="en"><title>Leaks</title><script type="module" src="/src/index.ts"></script>';

interface Reading {
  readonly nodes: number;
  readonly listeners: number;
  readonly bytes: number;
}

async function read(session: CDPSession): Promise<Reading> {
  // What is found to be garbage may hold more of it.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners'), bytes: valueOf('JSHeapUsedSize') };
}

/** Lets all idle callbacks run that were asked for before. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

describe('500 elements that came and went', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it('leave no listener, node, timer, request or memory behind', async () => {
    const visitor = await stage.visitor({ locale: 'en-GB', timezoneId: 'Europe/London' });
    const { page } = visitor;
    await countAlive(page);
    await page.route('**/leaks', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    await page.goto('/leaks');
    await page.evaluate(() => customElements.whenDefined('sms-login'));
    const session = await visitor.context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.evaluate(liveAndDie, WARM_UP);
    await idle(page);
    const [first, before] = [await read(session), await alive(page)];
    const ends = await page.evaluate(liveAndDie, MANY);
    await idle(page);
    const [last, after] = [await read(session), await alive(page)];
    assert.ok(ends.pending > MANY / 5, `${ends.pending} requests were pending`);
    assert.equal(ends.aborted, ends.pending);
    assert.deepEqual(after, before);
    assert.ok(last.nodes <= first.nodes + TOLERANCE, `${first.nodes} nodes became ${last.nodes}`);
    assert.ok(last.listeners <= first.listeners + TOLERANCE, `${first.listeners} listeners became ${last.listeners}`);
    const growth = (last.bytes - first.bytes) / MANY;
    assert.ok(growth < BYTES_EACH, `${growth} bytes an element`);
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });
});
