import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { most } from '../helpers/most.js';
import { Harness, type Answer, type HarnessOptions } from '../helpers/harness.js';

const MINUTE = 60;
const HOUR = 3600;

function otherThan(code: string): string {
  return code === '000000' ? '000001' : '000000';
}

function outcome({ status, body }: Answer): unknown[] {
  return [status, body.error, body.reason];
}

/** The limits with their real defaults, over simulated hours and days, for people behind a proxy that is believed. */
export function limitsSuite(options: () => Promise<HarnessOptions>): void {
  describe('limits', () => {
    let h: Harness;
    let addresses = 0;
    let strangers = 0;
    before(async () => {
      const limits = { country: { sendsPerDay: 100_000 }, total: { sendsPerDay: 100_000 } };
      h = await Harness.open({ ...(await options()), config: () => ({ limits, trustedProxies: ['127.0.0.1/32'] }) });
    });
    after(() => h.close());

    /** A new address of its own each time. */
    const start = (phone: string, address = `198.18.${(addresses += 1) >> 8}.${addresses & 255}`): Promise<Answer> =>
      h.start(phone, {}, { 'x-forwarded-for': address });

    /** A number whose prefix no other one shares. */
    const stranger = (): string => `+49160${String((strangers += 1)).padStart(4, '0')}777`;

    async function codeFor(phone: string): Promise<string> {
      const answer = await start(phone);
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      return h.codeFor(phone);
    }

    describe('of a number', () => {
      test('each wait is longer than the last, is told, and ends when it says', async () => {
        const phone = h.newPhone();
        for (const wait of [30, 60, 120, 300]) {
          assert.equal((await start(phone)).body.resend_after, wait);
          h.clock.advance(wait - 1);
          const { status, body, headers } = await start(phone);
          assert.deepEqual([status, body.reason, body.retry_after], [429, 'resend_wait', 1]);
          assert.equal(headers.get('retry-after'), '1');
          h.clock.advance(1);
        }
        assert.equal((await start(phone)).body.resend_after, 900);
      });

      test('a login sets the wait back, and so does an hour without a code', async () => {
        const phone = h.newPhone();
        await codeFor(phone);
        h.clock.advance(30);
        assert.equal((await h.authenticate(phone, await codeFor(phone))).status, 200);
        assert.equal((await start(phone)).body.resend_after, 30);
        h.clock.advance(HOUR);
        assert.equal((await start(phone)).body.resend_after, 30);
      });

      test('five codes in any hour, ten in any day, whoever asks', async () => {
        const phone = h.newPhone();
        const sends: number[] = [];
        const begin = h.clock.now();
        for (let quarter = 0; quarter < 4 * 36; quarter += 1) {
          const answer = await start(phone);
          if (answer.status === 200) sends.push((h.clock.now() - begin) / 1000);
          else assert.match(String(answer.body.reason), /^(number_limit|resend_wait)$/);
          h.clock.advance(5 * MINUTE);
        }
        assert.equal(most(sends, HOUR), 5);
        assert.ok(most(sends, 24 * HOUR) === 10, `sends in a day: ${most(sends, 24 * HOUR)}`);
      });

      test('a refusal names the seconds after which a code is sent', async () => {
        const phone = h.newPhone();
        for (let sent = 0; sent < 10; sent += 1) {
          const { body } = await start(phone);
          if (body.reason === undefined) continue;
          h.clock.advance(Number(body.retry_after) - 1);
          assert.equal((await start(phone)).body.retry_after, 1);
          h.clock.advance(1);
          assert.equal((await start(phone)).status, 200);
        }
      });

      test('ten wrong guesses in an hour, and a resend brings none back', async () => {
        const phone = h.newPhone();
        let evaluated = 0;
        let last: Answer | undefined;
        for (let send = 0; send < 5 && last?.status !== 429; send += 1) {
          const code = await codeFor(phone);
          for (let guess = 0; guess < 3; guess += 1) {
            last = await h.authenticate(phone, otherThan(code));
            if (last.body.reason === 'code_wrong') evaluated += 1;
          }
          h.clock.advance(5 * MINUTE + send);
        }
        assert.equal(evaluated, 10);
        assert.deepEqual(outcome(last ?? assert.fail()), [429, 'too_many_attempts', 'guess_limit']);
        const { body } = await start(phone);
        assert.equal(body.reason, 'guess_limit');
        assert.equal(last?.headers.get('retry-after'), String(last?.body.retry_after));
        h.clock.advance(Number(body.retry_after));
        assert.equal((await h.authenticate(phone, await codeFor(phone))).status, 200);
      });

      test('the tries that are left are those of the number, too', async () => {
        const phone = h.newPhone();
        for (const expected of [
          [2, 1, 0],
          [2, 1, 0],
          [2, 1, 0],
        ]) {
          const code = await codeFor(phone);
          for (const left of expected) {
            assert.equal((await h.authenticate(phone, otherThan(code))).body.attempts_left, left);
          }
          h.clock.advance(5 * MINUTE);
        }
        const code = await codeFor(phone);
        assert.equal((await h.authenticate(phone, otherThan(code))).body.attempts_left, 0);
        assert.equal((await h.authenticate(phone, code)).body.reason, 'guess_limit');
      });

      test('writing it in another way is no way round', async () => {
        const phone = h.newPhone();
        await start(phone);
        const arabic = phone.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
        for (const written of [
          arabic,
          phone.replace('+', '＋'),
          `${phone.slice(0, 3)} (0)`.slice(0, 4) + phone.slice(3),
        ]) {
          assert.equal((await start(written)).body.reason, 'resend_wait', written);
        }
      });
    });

    describe('of an address', () => {
      test('fifty codes an hour from an IPv4 address, and others are not touched', async () => {
        const address = '203.0.113.7';
        for (let sent = 0; sent < 50; sent += 1) assert.equal((await start(stranger(), address)).status, 200);
        const phone = stranger();
        const answer = await start(phone, address);
        assert.deepEqual(outcome(answer), [429, 'too_many_requests', 'address_limit']);
        assert.equal((await start(phone, '203.0.113.8')).status, 200, 'nothing was counted for the number');
        h.clock.advance(Number(answer.body.retry_after));
        assert.equal((await start(stranger(), address)).status, 200);
      });

      test('fifty from an IPv6 network of 64 bits, 200 from one of 48', async () => {
        let sent = 0;
        for (let household = 0; household < 5; household += 1) {
          for (let host = 0; host < 51; host += 1) {
            const { status } = await start(stranger(), `2001:db8:77:${household}::${(host + 1).toString(16)}`);
            if (status === 200) sent += 1;
          }
          assert.equal(sent, Math.min(200, (household + 1) * 50));
        }
        assert.equal((await start(stranger(), '2001:db8:77:9::1')).body.reason, 'network_limit');
        assert.equal((await start(stranger(), '2001:db8:78::1')).status, 200);
      });

      test('what stands left of the trusted proxies is anybody’s claim', async () => {
        for (let sent = 0; sent < 50; sent += 1) await start(stranger(), `10.0.0.${sent}, 203.0.113.77`);
        assert.equal((await start(stranger(), '10.0.0.99, 203.0.113.77')).body.reason, 'address_limit');
        assert.equal((await start(stranger(), '::ffff:203.0.113.77')).body.reason, 'address_limit');
        assert.equal((await start(stranger(), 'nonsense')).status, 200, 'counted for the proxy itself');
      });
    });

    describe('of a prefix', () => {
      const numbers = (prefix: string, count: number) =>
        Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(4, '0')}`);

      test('twenty codes that nobody answers stop it for a day', async () => {
        for (const phone of numbers('+4915220', 20)) assert.equal((await start(phone)).status, 200);
        const answer = await start('+49152209999');
        assert.deepEqual(outcome(answer), [429, 'too_many_requests', 'prefix_stopped']);
        assert.equal(answer.body.retry_after, 24 * HOUR);
        assert.equal((await start('+49152210000')).status, 200, 'its neighbour goes on');
        h.clock.advance(24 * HOUR - 1);
        assert.equal((await start('+49152209999')).body.reason, 'number_blocked');
        h.clock.advance(1);
        assert.equal((await start('+49152209999')).status, 200);
      });

      test('one that is answered goes on', async () => {
        for (const [index, phone] of numbers('+4915230', 60).entries()) {
          const code = await codeFor(phone);
          if (index % 8 === 0) assert.equal((await h.authenticate(phone, code)).status, 200);
        }
      });
    });
  });
}
