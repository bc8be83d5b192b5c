import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage } from './helpers/stage.js';
import { wrongFor } from './helpers/visitor.js';

/** What Chromium itself says of an answer that is not 2xx. */
const refusedWith = (status: string): string =>
  `Failed to load resource: the server responded with a status of ${status}`;

describe('a failure has its own text and its own line in the log', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it('callback URL that the client does not list', async () => {
    const visitor = await stage.visitor();
    await visitor.page.goto('/');
    await visitor.page.locator('sms-login').evaluate((element) => element.setAttribute('callback-url', '/elsewhere'));
    await visitor.trigger.click();
    const forDevelopers = visitor.page.waitForEvent('console', (message) => message.text().startsWith('<sms-login>'));
    await visitor.phone.fill('+4915123456701');
    await visitor.phone.press('Enter');
    await visitor.see('Sign-in can’t finish here because of a problem on our side. Contact support.');
    assert.deepEqual(stage.takeLog(), ['callback_not_listed']);
    assert.match((await forDevelopers).text(), /check callback-url/);
    assert.deepEqual(await visitor.takeProblems(), [refusedWith('400 (Bad Request)')]);
    await visitor.leave();
  });

  it('wrong codes, and the fourth try', async () => {
    const visitor = await stage.visitor();
    await visitor.openDialog();
    await visitor.askForCode('+4915123456702');
    const right = await visitor.receivedCode('+4915123456702');
    assert.deepEqual(stage.takeLog(), ['code_sent']);
    for (const [nth, left] of [2, 1].entries()) {
      const wrong = wrongFor(right, nth + 1);
      await (nth === 0 ? visitor.enterCode(wrong) : visitor.correctCode(wrong));
      await visitor.see(`That code isn’t right. Check the newest message and try again. Tries left: ${left}.`);
      assert.deepEqual(stage.takeLog(), ['code_wrong']);
    }
    const tooMany = visitor.page.getByText(
      /^Too many wrong codes, so this one no longer works\. Send a new code to continue\./,
    );
    await visitor.correctCode(wrongFor(right, 3));
    await tooMany.waitFor();
    assert.deepEqual(stage.takeLog(), ['code_wrong']);
    const answered = visitor.page.waitForResponse('**/co/authenticate');
    await visitor.correctCode(right);
    await answered;
    await tooMany.waitFor();
    assert.deepEqual(stage.takeLog(), ['too_many_attempts']);
    assert.deepEqual(new Set(await visitor.takeProblems()), new Set([refusedWith('403 (Forbidden)')]));
    await visitor.leave();
  });

  it('expired code', async () => {
    const visitor = await stage.visitor();
    await visitor.openDialog();
    await visitor.askForCode('+4915123456703');
    const code = await visitor.receivedCode('+4915123456703');
    stage.takeLog();
    stage.clock.advance(181);
    await visitor.enterCode(code);
    await visitor.see('That code has expired. Send a new one to continue.');
    await visitor.page.getByRole('button', { name: 'Send a new code' }).waitFor();
    assert.deepEqual(stage.takeLog(), ['code_expired']);
    assert.deepEqual(await visitor.takeProblems(), [refusedWith('403 (Forbidden)')]);
    await visitor.leave();
  });

  it('fault inside the server', async () => {
    const visitor = await stage.visitor();
    await visitor.openDialog();
    stage.clock.broken = true;
    await visitor.phone.fill('+4915123456704');
    await visitor.phone.press('Enter');
    await visitor.see('Something went wrong on our side. Try again in a few minutes.');
    stage.clock.broken = false;
    assert.deepEqual(stage.takeLog(), ['server_error']);
    assert.deepEqual(await visitor.takeProblems(), [refusedWith('500 (Internal Server Error)')]);
    // The number is still there, and the next try works.
    await visitor.phone.press('Enter');
    await visitor.code.waitFor();
    assert.deepEqual(stage.takeLog(), ['code_sent']);
    await visitor.leave();
  });

  it('request that is never answered', async () => {
    const visitor = await stage.visitor();
    const { page } = visitor;
    await page.clock.install();
    // The browser's own deadline does not follow the fake clock: this one does.
    await page.addInitScript(() => {
      AbortSignal.timeout = (milliseconds) => {
        const controller = new AbortController();
        self.setTimeout(() => controller.abort(new DOMException('late', 'TimeoutError')), milliseconds);
        return controller.signal;
      };
    });
    await visitor.openDialog();
    // Never continued, never answered.
    await page.route('**/passwordless/start', () => undefined);
    await visitor.phone.fill('+4915123456705');
    const request = page.waitForRequest('**/passwordless/start');
    // Up to the deadline no time passes but what this test lets pass.
    await page.clock.pauseAt(Date.now() + 60_000);
    await visitor.phone.press('Enter');
    await request;
    await page.clock.runFor(14_900);
    await visitor.see('Sending the code…');
    const givenUp = page.waitForEvent('requestfailed');
    await page.clock.runFor(100);
    await givenUp;
    await page.clock.resume();
    await visitor.see('We got no answer, but the message may still arrive. Wait a minute before you try again.');
    // Nothing arrived, so there is nothing to log.
    assert.deepEqual(stage.takeLog(), []);
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });
});

describe('a server that has stopped', () => {
  it('is told as missing answer, and the server logs its end', async () => {
    const stage = await Stage.open();
    try {
      const visitor = await stage.visitor();
      await visitor.openDialog();
      await visitor.askForCode('+4915123456706');
      const code = await visitor.receivedCode('+4915123456706');
      stage.takeLog();
      await stage.stopServer();
      await visitor.enterCode(code);
      await visitor.see('No answer yet. Check your connection and try again.');
      assert.deepEqual(stage.takeLog(), ['stopped']);
      const unreachable = (await visitor.takeProblems()).filter((text) => !text.includes('net::ERR_'));
      assert.deepEqual(unreachable, []);
    } finally {
      await stage.close();
    }
  });
});
