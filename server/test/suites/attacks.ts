import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Harness, type HarnessOptions } from '../helpers/harness.js';
import { most } from '../helpers/most.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A prefix has 10,000 numbers, which the soak run tries all. */
const PUMPED = Number(process.env.PUMP_COUNT ?? 400);

/** People who do all they can, for days, against a server with its default limits. */
export function attacksSuite(options: () => Promise<HarnessOptions>): void {
  describe('attacks', () => {
    let h: Harness;
    let requests = 0;
    before(async () => (h = await Harness.open({ ...(await options()), config: () => ({ limits: {} }) })));
    after(() => h.close());

    /** With the clock at the beginning of a day, so that the whole of it is counted as one. */
    const behindProxy = async (): Promise<Harness> => {
      const config = () => ({ limits: {}, trustedProxies: ['127.0.0.1'] });
      const harness = await Harness.open({ ...(await options()), config });
      harness.clock.advance(DAY - ((harness.clock.now() / 1000) % DAY));
      return harness;
    };

    const seconds = (): number => h.clock.now() / 1000;

    /** Every request claims to come from elsewhere; nothing stands before this server, so none is believed. */
    const forged = (): Record<string, string> => {
      requests += 1;
      return { 'x-forwarded-for': `${requests & 255}.${(requests >> 8) & 255}.7.7`, 'x-real-ip': '198.51.100.1' };
    };

    test('a guesser of one number gets 20 guesses a day, and 100 until its owner signs in', async () => {
      const phone = h.newPhone();
      const evaluated: number[] = [];
      let guess = 0;
      // He asks every quarter of an hour, guesses as often as he likes, and always takes a code that cannot be the right one.
      const attack = async (days: number): Promise<void> => {
        const end = seconds() + days * DAY;
        while (seconds() < end) {
          const started = await h.start(phone, {}, forged());
          const code = started.status === 200 ? h.codeFor(phone) : '';
          for (let tries = 0; tries < (started.status === 200 ? 4 : 1); tries += 1) {
            const wrong = String((guess += 1) % 1_000_000).padStart(6, '0');
            if (wrong === code) continue;
            const { body } = await h.authenticate(phone, wrong, {}, forged());
            if (body.reason === 'code_wrong') evaluated.push(seconds());
            assert.notEqual(body.login_ticket, wrong);
          }
          h.clock.advance(15 * 60);
        }
      };
      await attack(3);
      assert.equal(most(evaluated, DAY), 20);
      assert.equal(most(evaluated, HOUR), 10);
      await attack(4);
      assert.equal(evaluated.length, 100);
      const { body } = await h.start(phone, {}, forged());
      assert.equal(body.reason, 'number_locked');
      assert.equal(body.retry_after, undefined);
    });

    test('a login in between gives the guesser another hundred, no more than 20 a day', async () => {
      const phone = h.newPhone();
      const evaluated: number[] = [];
      const end = seconds() + 2 * DAY;
      while (seconds() < end) {
        if ((await h.start(phone, {}, forged())).status === 200) {
          const code = h.codeFor(phone);
          for (const wrong of ['000000', '111111'].filter((candidate) => candidate !== code)) {
            const { body } = await h.authenticate(phone, wrong, {}, forged());
            if (body.reason === 'code_wrong') evaluated.push(seconds());
          }
          await h.authenticate(phone, code, {}, forged());
        }
        h.clock.advance(20 * 60);
      }
      assert.ok(evaluated.length > 20, 'the number was never out of guesses for good');
      assert.ok(most(evaluated, DAY) <= 20, String(most(evaluated, DAY)));
    });

    test(`a pump of ${PUMPED} numbers of one prefix, from as many addresses, gets 20 messages`, async () => {
      const pump = await behindProxy();
      try {
        const reasons = new Map<unknown, number>();
        for (let index = 0; index < PUMPED; index += 1) {
          const phone = `+4917012${String(index).padStart(4, '0')}`;
          const address = `198.${index >> 8}.${index & 255}.1`;
          const { status, body } = await pump.start(phone, {}, { 'x-forwarded-for': address });
          const outcome = status === 200 ? 'sent' : body.reason;
          reasons.set(outcome, (reasons.get(outcome) ?? 0) + 1);
          pump.clock.advance(1);
        }
        assert.deepEqual(reasons.get('sent'), 20);
        assert.equal(reasons.get('prefix_stopped'), 1);
      } finally {
        await pump.close();
      }
    });

    test('a pump over many prefixes of one country gets 200 messages a day', async () => {
      const pump = await behindProxy();
      try {
        let sent = 0;
        let last: unknown;
        for (let index = 0; index < 400; index += 1) {
          const phone = `+49170${String(index).padStart(4, '0')}1234`.slice(0, 14);
          const { status, body } = await pump.start(
            phone,
            {},
            { 'x-forwarded-for': `198.51.${index >> 8}.${index & 255}` },
          );
          if (status === 200) sent += 1;
          else last = body.reason;
        }
        assert.equal(sent, 200);
        assert.equal(last, 'country_limit');
      } finally {
        await pump.close();
      }
    });
  });
}
