import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import type { Harness } from '../helpers/harness.js';

const COOKIE = 'sms-login-ticket';
const SESSION = 'sms-login-session';

/** The login ticket and the authorization code: bound, short, single use. */
export function ticketsSuite(harness: () => Harness): void {
  describe('login ticket', () => {
    test('works once', async () => {
      const h = harness();
      const browser = h.browser();
      const ticket = await h.ticketFor(h.newPhone(), browser);
      const cookie = browser.cookie(COOKIE);
      assert.ok((await h.authorize(browser, { login_ticket: ticket })).searchParams.get('code'));
      const from = h.logLines.length;
      const again = await h.authorize(h.browser(), { login_ticket: ticket }, { cookie: `${COOKIE}=${cookie}` });
      assert.equal(again.searchParams.get('error'), 'access_denied');
      assert.equal(again.searchParams.get('code'), null);
      assert.ok(h.events(from).includes('ticket_unknown'));
    });

    test('of 10 redemptions at once one succeeds', async () => {
      const h = harness();
      const browser = h.browser();
      const ticket = await h.ticketFor(h.newPhone(), browser);
      const cookie = `${COOKIE}=${browser.cookie(COOKIE)}`;
      const tries = Array.from({ length: 10 }, () => h.authorize(h.browser(), { login_ticket: ticket }, { cookie }));
      const codes = (await Promise.all(tries)).filter((location) => location.searchParams.get('code'));
      assert.equal(codes.length, 1);
    });

    test('is refused in a browser without its cookie, and is burnt by the attempt', async () => {
      const h = harness();
      const browser = h.browser();
      const ticket = await h.ticketFor(h.newPhone(), browser);
      const from = h.logLines.length;
      const stolen = await h.authorize(h.browser(), { login_ticket: ticket });
      assert.equal(stolen.searchParams.get('error'), 'access_denied');
      assert.ok(h.events(from).includes('ticket_browser'));
      const late = await h.authorize(browser, { login_ticket: ticket });
      assert.equal(late.searchParams.get('error'), 'access_denied');
    });

    test('is refused with the cookie of another login', async () => {
      const h = harness();
      const [mine, theirs] = [h.browser(), h.browser()];
      const ticket = await h.ticketFor(h.newPhone(), mine);
      await h.ticketFor(h.newPhone(), theirs);
      assert.equal((await h.authorize(theirs, { login_ticket: ticket })).searchParams.get('error'), 'access_denied');
    });

    test('works without the cookie when the page it was made on is the referrer', async () => {
      const h = harness();
      const browser = h.browser();
      const ticket = await h.ticketFor(h.newPhone(), browser);
      browser.forget(COOKIE);
      const location = await h.authorize(browser, { login_ticket: ticket }, { referer: `${h.base}/` });
      assert.ok(location.searchParams.get('code'));
    });

    test('is refused without the cookie when another site is the referrer', async () => {
      const h = harness();
      const browser = h.browser();
      const ticket = await h.ticketFor(h.newPhone(), browser);
      browser.forget(COOKIE);
      const location = await h.authorize(browser, { login_ticket: ticket }, { referer: 'https://evil.example/' });
      assert.equal(location.searchParams.get('error'), 'access_denied');
    });

    test('lives 60 seconds', async () => {
      const h = harness();
      const [inTime, late] = [h.browser(), h.browser()];
      const tickets = [await h.ticketFor(h.newPhone(), inTime), await h.ticketFor(h.newPhone(), late)] as const;
      h.clock.advance(59);
      assert.ok((await h.authorize(inTime, { login_ticket: tickets[0] })).searchParams.get('code'));
      h.clock.advance(1);
      const from = h.logLines.length;
      assert.equal((await h.authorize(late, { login_ticket: tickets[1] })).searchParams.get('error'), 'access_denied');
      assert.ok(h.events(from).includes('ticket_expired'));
    });

    test('is bound to the client it was made for', async () => {
      const h = harness();
      const browser = h.browser();
      const ticket = await h.ticketFor(h.newPhone(), browser);
      const fields = { client_id: 'spa', redirect_uri: 'https://spa.example/done', login_ticket: ticket };
      const pkce = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };
      const location = await h.authorize(browser, { ...fields, ...pkce });
      assert.equal(location.searchParams.get('error'), 'access_denied');
    });

    test('replaces the session of another account, and every login changes the session id', async () => {
      const h = harness();
      const browser = h.browser();
      const ids = [];
      const subs = [];
      for (const phone of [h.newPhone(), h.newPhone()]) {
        const { body } = await h.exchange(await h.authorizationCode(phone, browser));
        subs.push(decodeJwt(String(body.id_token)).sub);
        ids.push(browser.cookie(SESSION));
      }
      assert.notEqual(subs[0], subs[1]);
      assert.notEqual(ids[0], ids[1]);
      const code = (await h.authorize(browser, {})).searchParams.get('code') ?? '';
      assert.equal(decodeJwt(String((await h.exchange(code)).body.id_token)).sub, subs[1]);
    });

    test('leaves nothing to who planted the cookie of a session in which nobody had logged in', async () => {
      const h = harness();
      const victim = h.browser();
      await h.authorizationCode(h.newPhone(), victim);
      const { id, sig } = { id: victim.cookie(SESSION), sig: victim.cookie(`${SESSION}.sig`) };
      await victim.fetch('/v2/logout');
      // For a cookie whose session has ended, the provider keeps a session of nobody.
      const ended = `${SESSION}=${id}; ${SESSION}.sig=${sig}`;
      await h.authorize(victim, { prompt: 'none' }, { cookie: ended });
      const planted = victim.cookies();
      assert.match(planted, new RegExp(`${SESSION}=`));
      assert.ok(await h.authorizationCode(h.newPhone(), victim));
      const attacker = await h.authorize(h.browser(), { prompt: 'none' }, { cookie: planted });
      assert.equal(attacker.searchParams.get('error'), 'login_required');
    });
  });

  describe('authorization code', () => {
    test('works once, and its replay revokes what it gave', async () => {
      const h = harness();
      const code = await h.authorizationCode(h.newPhone());
      const first = await h.exchange(code);
      assert.equal(first.status, 200);
      const replay = await h.exchange(code);
      assert.deepEqual([replay.status, replay.body.error], [400, 'invalid_grant']);
      const userinfo = await fetch(`${h.base}/userinfo`, {
        headers: { authorization: `Bearer ${String(first.body.access_token)}` },
      });
      assert.equal(userinfo.status, 401);
    });

    test('of 10 exchanges at once one succeeds', async () => {
      const h = harness();
      const code = await h.authorizationCode(h.newPhone());
      const answers = await Promise.all(Array.from({ length: 10 }, () => h.exchange(code)));
      assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    });

    test('is bound to the callback URL it was sent to', async () => {
      const h = harness();
      const code = await h.authorizationCode(h.newPhone());
      const { status, body } = await h.exchange(code, { redirect_uri: `${h.base}/other` });
      assert.deepEqual([status, body.error], [400, 'invalid_grant']);
    });
  });
}
