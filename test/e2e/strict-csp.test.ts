import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runOrThrow } from '../../scripts/run.js';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** A page of the demo's origin that holds nothing but the built tag. */
async function openStrictPage(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const body = `<!doctype html>
    <html lang="en">
      <title>Strict</title>
      <script type="module" src="/dist/sms-login.js"></script>
      <sms-login ${await visitor.beginLogin()}></sms-login>`;
  await page.route('**/strict.html', (route) =>
    route.fulfill({ contentType: 'text/html', headers: { 'Content-Security-Policy': POLICY }, body }),
  );
  // As built: the demo's own server would rewrite the imports.
  await page.route('**/dist/**', (route) =>
    route.fulfill({ path: join(ROOT, normalize(new URL(route.request().url()).pathname)) }),
  );
  await page.goto('/strict.html');
}

describe('a page with a strict Content-Security-Policy', () => {
  let stage: Stage;
  before(async () => {
    if (!existsSync(`${ROOT}dist/sms-login.js`)) {
      process.stdout.write('dist/sms-login.js is missing: running `npm run build`\n');
      await runOrThrow(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', 'build'], { cwd: ROOT });
    }
    stage = await Stage.open();
  });
  after(() => stage.close());

  it('shows the styled dialog of the built file and signs in, without one violation', async () => {
    const visitor = await stage.visitor();
    const { page } = visitor;
    const violations: string[] = [];
    await page.exposeFunction('onViolation', (what: string) => violations.push(what));
    await page.addInitScript(() => {
      const report = (window as unknown as { onViolation(what: string): Promise<void> }).onViolation;
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
        void report([effectiveDirective, blockedURI, sample].join(' '));
      });
    });
    await openStrictPage(visitor);
    await visitor.trigger.click();
    await visitor.phone.waitFor();
    const card = page.locator('sms-login').locator('[part~="card"]');
    const style = await card.evaluate((element) => {
      const { width } = element.getBoundingClientRect();
      return { width: Math.round(width), radius: getComputedStyle(element).borderRadius };
    });
    assert.deepEqual(style, { width: 400, radius: '16px' });
    await visitor.askForCode('+4915123456750');
    const code = await visitor.receivedCode('+4915123456750');
    assert.deepEqual(violations, []);

    // The policy is in force, and the page would tell.
    const complaint = page.waitForEvent('console', (message) => message.text().includes('inline style'));
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await complaint;
    assert.equal((await visitor.takeProblems()).length, 1);
    assert.match(violations.splice(0).join('; '), /^style-src-attr inline[^;]*$/);

    await visitor.enterCode(code);
    await page.waitForURL('**/callback?*');
    assert.equal(await visitor.claim('phone_number'), '+4915123456750');
    assert.deepEqual(violations, []);
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });
});
