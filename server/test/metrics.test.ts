import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { newDataFolder } from './helpers/data-folder.js';
import { Harness } from './helpers/harness.js';

describe('metrics', () => {
  let h: Harness;
  let http: Server;
  let url: string;
  before(async () => {
    h = await Harness.open({ dataDir: await newDataFolder(), config: () => ({ metrics: { port: 0 } }) });
    http = createServer(h.server.metrics?.callback());
    await once(http.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/metrics`;
  });
  after(async () => {
    http.closeAllConnections();
    http.close();
    await h.close();
  });

  const scrape = async (): Promise<string> => (await fetch(url)).text();

  /** By name and labels, as they are written. */
  async function values(): Promise<Record<string, number>> {
    const lines = (await scrape()).split('\n').filter((line) => /^sms_login/.test(line));
    return Object.fromEntries(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.replace(/^.* /, ''))]));
  }

  test('count what happens to logins, by client and reason', async () => {
    const phone = h.newPhone();
    const code = await h.sendCode(phone);
    await h.start(phone);
    await h.authenticate(phone, code === '000000' ? '000001' : '000000');
    const browser = h.browser();
    const { body } = await h.authenticate(phone, code, {}, {}, browser);
    await h.authorize(browser, { login_ticket: String(body.login_ticket) });
    await h.authorize(browser, { login_ticket: String(body.login_ticket) });
    const found = await values();
    for (const name of [
      'starts_total{client="web",outcome="sent"}',
      'starts_total{client="web",outcome="resend_wait"}',
      'guesses_total{client="web",outcome="code_wrong"}',
      'guesses_total{client="web",outcome="right"}',
      'logins_total{client="web",outcome="success"}',
      'logins_total{client="web",outcome="ticket_unknown"}',
      'limited_total{reason="resend_wait"}',
      'sms_send_duration_seconds_count{sender="inbox",outcome="accepted"}',
      'request_duration_seconds_count{route="/co/authenticate",status="4xx"}',
    ]) {
      assert.equal(found[`sms_login_${name}`], 1, name);
    }
    assert.equal(found['sms_login_request_duration_seconds_count{route="/authorize",status="3xx"}'], 2);
  });

  test('take no word of a request as a label', async () => {
    await h.start('+4915112345678', { client_id: 'attack-1' });
    await h.start('+49151/attack-2', {});
    await fetch(`${h.base}/attack-3?phone=%2B4915112345678`);
    await h.authorizeRaw(h.browser(), { client_id: 'attack-4', login_ticket: 'attack-5' });
    const text = await scrape();
    assert.doesNotMatch(text, /attack|\+?49151/);
    assert.match(text, /starts_total\{client="unknown",outcome="client_unknown"\} 1/);
    assert.match(text, /request_duration_seconds_count\{route="unknown",status="4xx"\} 1/);
  });

  test('are in the text format, of the process too, and on no path of the server', async () => {
    const response = await fetch(url);
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    assert.match(await response.text(), /^process_cpu_user_seconds_total /m);
    assert.equal((await fetch(url.replace('metrics', ''))).status, 404);
    assert.equal((await fetch(`${h.base}/metrics`)).status, 404);
  });
});
