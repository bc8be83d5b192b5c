import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Harness } from '../helpers/harness.js';

function otherThan(code: string): string {
  return code === '000000' ? '000001' : '000000';
}

/** Ways to write one number: spaces, a full-width plus, digits of other scripts, punctuation, invisible marks. */
function spellings(phone: string): string[] {
  const inScript = (zero: number) => phone.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  return [
    ` ${phone.slice(0, 3)}\u00A0${phone.slice(3, 6)} ${phone.slice(6)} `,
    `\uFF0B${inScript(0xff10).slice(1)}`,
    inScript(0x0660),
    `${phone.slice(0, 3)}(${phone.slice(3, 6)})${phone.slice(6, 9)}\u2011${phone.slice(9)}`,
    `\u202A${inScript(0x0966)}\u202C`,
  ];
}

/** What the one-time codes promise: newest only, single use, three tries, 180 seconds, a wait between two. */
export function codesSuite(harness: () => Harness): void {
  describe('codes', () => {
    test('a wrong code says how many tries are left; the third right one still works', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      for (const left of [2, 1]) {
        const from = h.logLines.length;
        const { status, body } = await h.authenticate(phone, otherThan(code));
        assert.equal(status, 403);
        assert.deepEqual([body.error, body.reason, body.attempts_left], ['access_denied', 'code_wrong', left]);
        assert.equal(body.expires_in, 180);
        assert.deepEqual(h.events(from), ['code_wrong']);
      }
      assert.equal((await h.authenticate(phone, code)).status, 200);
    });

    test('a fourth try is refused, even with the right code, and a new code works', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      for (let wrong = 0; wrong < 3; wrong += 1) await h.authenticate(phone, otherThan(code));
      const from = h.logLines.length;
      const { status, body } = await h.authenticate(phone, code);
      assert.equal(status, 403);
      assert.deepEqual([body.error, body.reason, body.attempts_left], ['access_denied', 'too_many_attempts', 0]);
      assert.equal(body.retry_after, 30);
      assert.deepEqual(h.events(from), ['too_many_attempts']);
      h.clock.advance(30);
      assert.equal((await h.authenticate(phone, code)).body.retry_after, undefined);
      assert.equal((await h.authenticate(phone, await h.sendCode(phone))).status, 200);
    });

    test('a code works until its last second and not after', async () => {
      const h = harness();
      const [inTime, late] = [h.newPhone(), h.newPhone()];
      const codes = [await h.sendCode(inTime), await h.sendCode(late)] as const;
      h.clock.advance(179);
      assert.equal((await h.authenticate(inTime, codes[0])).status, 200);
      h.clock.advance(1);
      const from = h.logLines.length;
      const { status, body } = await h.authenticate(late, codes[1]);
      assert.deepEqual([status, body.error, body.reason], [403, 'access_denied', 'code_expired']);
      assert.deepEqual(h.events(from), ['code_expired']);
    });

    test('a code works once', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      assert.equal((await h.authenticate(phone, code)).status, 200);
      assert.equal((await h.authenticate(phone, code)).body.reason, 'code_expired');
    });

    test('a number that never asked for a code hears the same as one whose code ran out', async () => {
      const { body } = await harness().authenticate(harness().newPhone(), '123456');
      assert.deepEqual([body.error, body.reason], ['access_denied', 'code_expired']);
    });

    test('a replaced code is named as such and costs no try, while it would have lived', async () => {
      const h = harness();
      const phone = h.newPhone();
      const old = await h.sendCode(phone);
      h.clock.advance(100);
      const fresh = await h.sendCode(phone);
      if (old === fresh) return;
      const from = h.logLines.length;
      for (let again = 0; again < 5; again += 1) {
        const { status, body } = await h.authenticate(phone, old);
        assert.deepEqual([status, body.error, body.attempts_left], [403, 'code_superseded', 3]);
      }
      assert.deepEqual(new Set(h.events(from)), new Set(['code_superseded']));
      h.clock.advance(80);
      const { body } = await h.authenticate(phone, old);
      assert.deepEqual([body.reason, body.attempts_left], ['code_wrong', 2]);
      assert.equal((await h.authenticate(phone, fresh)).status, 200);
    });

    test('a new code does not wait for a wrong guess: it brings three tries of its own', async () => {
      const h = harness();
      const phone = h.newPhone();
      await h.authenticate(phone, otherThan(await h.sendCode(phone)));
      h.clock.advance(30);
      const code = await h.sendCode(phone);
      assert.equal((await h.authenticate(phone, otherThan(code))).body.attempts_left, 2);
    });

    test('another code within the wait is refused with the seconds to wait, and nothing is sent', async () => {
      const h = harness();
      const phone = h.newPhone();
      await h.sendCode(phone);
      h.clock.advance(10);
      const from = h.logLines.length;
      const { status, body, headers } = await h.start(phone);
      assert.equal(status, 429);
      assert.deepEqual([body.error, body.reason, body.retry_after], ['too_many_requests', 'resend_wait', 20]);
      assert.equal(headers.get('retry-after'), '20');
      assert.equal(headers.get('x-ratelimit-remaining'), '0');
      assert.match(headers.get('access-control-expose-headers') ?? '', /Retry-After/);
      assert.deepEqual(h.events(from), ['resend_wait']);
      assert.equal(h.messages(phone).length, 1);
      h.clock.advance(20);
      assert.equal((await h.start(phone)).status, 200);
    });

    test('however the number is written, its wait and its tries are the same', async () => {
      const h = harness();
      const phone = h.newPhone();
      const ways = spellings(phone);
      const code = await h.sendCode(phone);
      for (const written of ways) assert.equal((await h.start(written)).body.reason, 'resend_wait', written);
      assert.equal(h.messages(phone).length, 1);
      const tries = [];
      for (const written of ways) tries.push((await h.authenticate(written, otherThan(code))).body.attempts_left);
      assert.deepEqual(tries, [2, 1, 0, 0, 0]);
      assert.equal((await h.authenticate(phone, code)).body.reason, 'too_many_attempts');
    });

    test('after a login the next one need not wait', async () => {
      const h = harness();
      const phone = h.newPhone();
      await h.authenticate(phone, await h.sendCode(phone));
      assert.equal((await h.start(phone)).status, 200);
    });

    test('digits of other scripts and spaces are read', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
      assert.equal((await h.authenticate(phone, `${arabic.slice(0, 3)} ${arabic.slice(3)}`)).status, 200);
    });

    test('of 20 right guesses at once one succeeds, and there is one user', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      const from = h.logLines.length;
      const answers = await Promise.all(Array.from({ length: 20 }, () => h.authenticate(phone, code)));
      assert.equal(answers.filter(({ status }) => status === 200).length, 1);
      assert.equal(h.events(from).filter((event) => event === 'code_accepted').length, 1);
    });

    test('of 50 wrong guesses at once three count at most, and the right code is dead', async () => {
      const h = harness();
      const phone = h.newPhone();
      const code = await h.sendCode(phone);
      const wrong = otherThan(code);
      const answers = await Promise.all(Array.from({ length: 50 }, () => h.authenticate(phone, wrong)));
      const reasons = answers.map(({ body }) => body.reason);
      assert.equal(reasons.filter((reason) => reason === 'code_wrong').length, 3);
      assert.equal(reasons.filter((reason) => reason === 'too_many_attempts').length, 47);
      assert.equal((await h.authenticate(phone, code)).body.reason, 'too_many_attempts');
    });

    test('of 10 starts at once one sends', async () => {
      const h = harness();
      const phone = h.newPhone();
      const answers = await Promise.all(Array.from({ length: 10 }, () => h.start(phone)));
      assert.equal(answers.filter(({ status }) => status === 200).length, 1);
      assert.equal(answers.filter(({ status }) => status === 429).length, 9);
      assert.equal(h.messages(phone).length, 1);
    });
  });
}
