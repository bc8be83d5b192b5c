import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { SendError } from '../src/senders/sender.js';
import { WebhookSender } from '../src/senders/webhook.js';
import { newDataFolder } from './helpers/data-folder.js';
import { TestClock } from './helpers/clock.js';
import { Harness } from './helpers/harness.js';
import { accept, WebhookReceiver } from './helpers/webhook-receiver.js';

const MESSAGE = { to: '+4915110000001', body: 'x' };

describe('webhook', () => {
  let receiver: WebhookReceiver;
  let harness: Harness;
  before(async () => {
    receiver = await WebhookReceiver.open();
    harness = await Harness.open({ dataDir: await newDataFolder(), receiver });
  });
  after(async () => {
    await harness.close();
    receiver.close();
  });
  beforeEach(() => {
    receiver.answer = accept;
    receiver.requests.length = 0;
  });

  const say = (status: number, body: string, headers = {}) => {
    receiver.answer = (response) => response.writeHead(status, headers).end(body);
  };
  const sender = (timeoutMs?: number) => new WebhookSender(receiver.sender, new TestClock(), timeoutMs);
  const timesOut = (error: unknown) => error instanceof SendError && error.failure === 'timeout';

  test('gets one signed POST for a start, and the code in it signs in', async () => {
    const phone = harness.newPhone();
    assert.equal((await harness.start(phone)).status, 200);
    assert.equal(receiver.requests.length, 1);
    const [{ method, headers, body } = assert.fail()] = receiver.requests;
    assert.deepEqual([method, headers['content-type']], ['POST', 'application/json']);
    const verified = new Webhook(receiver.secret).verify(body, headers as Record<string, string>);
    const text = harness.messages(phone)[0] ?? assert.fail();
    const timestamp = new Date(harness.clock.now()).toISOString();
    assert.deepEqual(verified, { type: 'sms.send', timestamp, data: { to: phone, body: text } });
    assert.equal((await harness.authenticate(phone, harness.codeFor(phone))).status, 200);
  });

  test('the signature covers id, time and body, and is bound to the secret', async () => {
    await sender().send(MESSAGE);
    const [{ headers, body } = assert.fail()] = receiver.requests;
    const signed = headers as Record<string, string>;
    const later = String(Number(signed['webhook-timestamp']) + 1);
    const forged: [string, Record<string, string>, string][] = [
      [receiver.secret, signed, body.replace('0001', '0002')],
      [receiver.secret, { ...signed, 'webhook-id': 'msg_other' }, body],
      [receiver.secret, { ...signed, 'webhook-timestamp': later }, body],
      [Buffer.alloc(32).toString('base64'), signed, body],
    ];
    for (const [secret, wrong, text] of forged) {
      assert.throws(() => new Webhook(secret).verify(text, wrong), WebhookVerificationError);
    }
    assert.ok(new Webhook(receiver.secret).verify(body, signed));
  });

  test('every message has an id of its own', async () => {
    for (let times = 0; times < 3; times += 1) await sender().send(MESSAGE);
    assert.equal(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size, 3);
  });

  for (const [status, error] of [
    [422, 'number-invalid'],
    [400, 'not-mobile'],
    [409, 'opted-out'],
    [403, 'country-not-allowed'],
  ] as const) {
    const reason = `sms_${error.replaceAll('-', '_')}`;
    test(`its ${status} with "${error}" is ${reason}, is logged, and frees the wait`, async () => {
      const phone = harness.newPhone();
      say(status, JSON.stringify({ error, detail: 'ignored' }));
      const from = harness.logLines.length;
      const refused = await harness.start(phone);
      assert.deepEqual([refused.status, refused.body.error, refused.body.reason], [400, 'sms_provider_error', reason]);
      assert.deepEqual(harness.events(from), [reason]);
      receiver.answer = accept;
      assert.equal((await harness.start(phone)).status, 200);
      assert.equal(receiver.requests.length, 2);
    });
  }

  const failures: Record<string, () => void> = {
    'a 4xx with an error it may not name': () => say(422, '{"error":"timeout"}'),
    'a 4xx that is not JSON': () => say(400, '{"error":'),
    'a 401 without a body': () => say(401, ''),
    'a 500, whatever it says': () => say(500, '{"error":"opted-out"}'),
    'a redirect, which is not followed': () => say(307, '', { location: '/elsewhere' }),
  };
  for (const [what, prepare] of Object.entries(failures)) {
    test(`${what} is sms_unavailable and frees the wait`, async () => {
      const phone = harness.newPhone();
      prepare();
      const { status, body } = await harness.start(phone);
      assert.deepEqual([status, body.error, body.reason], [400, 'sms_provider_error', 'sms_unavailable']);
      assert.equal(receiver.requests.length, 1);
      receiver.answer = accept;
      assert.equal((await harness.start(phone)).status, 200);
    });
  }

  test('any 2xx is an acceptance, whatever follows', async () => {
    for (const [status, body] of [
      [200, '{"error":"opted-out"}'],
      [202, 'queued'],
      [204, ''],
    ] as const) {
      say(status, body);
      await sender().send(MESSAGE);
    }
    receiver.answer = (response) => response.writeHead(200).flushHeaders();
    await sender(2000).send(MESSAGE);
  });

  test('silence is a time-out, without a second attempt', async () => {
    receiver.answer = () => undefined;
    await assert.rejects(sender(100).send(MESSAGE), timesOut);
    receiver.answer = (response) => response.writeHead(422).flushHeaders();
    await assert.rejects(sender(100).send(MESSAGE), timesOut);
    assert.equal(receiver.requests.length, 2);
  });

  test('a connection that breaks is one, too', async () => {
    receiver.answer = (response) => response.destroy();
    await assert.rejects(sender().send(MESSAGE), timesOut);
    assert.equal(receiver.requests.length, 1);
  });

  test('nobody at its address is unavailable', async () => {
    const gone = await WebhookReceiver.open();
    gone.close();
    const sending = new WebhookSender(gone.sender, new TestClock()).send(MESSAGE);
    await assert.rejects(sending, (error) => error instanceof SendError && error.failure === 'unavailable');
  });

  test('there is no inbox', async () => {
    assert.equal((await fetch(`${harness.base}/inbox.json`)).status, 404);
  });

  test('neither the secret, its address nor a whole number is in the log or in an error', () => {
    assert.ok(harness.answers.errors.length >= 10);
    for (const said of [...harness.logLines, ...harness.answers.errors]) {
      for (const secret of [...harness.secrets, receiver.url]) {
        assert.ok(/^\d{6}$/.test(secret) || !said.includes(secret), said);
      }
    }
  });
});

describe('the receiver in the README', () => {
  let child: ChildProcess;
  let lines: AsyncIterator<string>;
  let url: string;
  const secret = Buffer.alloc(32, 7).toString('base64');
  const nextLine = async () => String((await lines.next()).value);

  before(async () => {
    const source = /```js\n([^`]*standardwebhooks[^]*?)```/.exec(
      readFileSync(new URL('../README.md', import.meta.url), 'utf8'),
    )?.[1];
    child = spawn(process.execPath, ['--input-type=module', '--eval', source ?? assert.fail('it is not there')], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { PATH: process.env.PATH, PORT: '0', WEBHOOK_SECRET: secret },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    lines = createInterface({ input: child.stdout ?? assert.fail() })[Symbol.asyncIterator]();
    const port = /^Listening on (\d+)$/.exec(await nextLine())?.[1] ?? assert.fail();
    url = `http://127.0.0.1:${port}/`;
  });
  after(() => void child.kill());

  test('takes a message', async () => {
    await new WebhookSender({ type: 'webhook', url, secret }, new TestClock()).send({
      ...MESSAGE,
      body: 'Code: 123456',
    });
    assert.equal(await nextLine(), `To ${MESSAGE.to}: Code: 123456`);
  });

  test('says why not', async () => {
    const sending = new WebhookSender({ type: 'webhook', url, secret }, new TestClock()).send({
      ...MESSAGE,
      to: '+4930',
    });
    await assert.rejects(sending, (error) => error instanceof SendError && error.failure === 'not-mobile');
  });

  test('takes nothing from others, and nothing old', async () => {
    const stranger = { type: 'webhook' as const, url, secret: Buffer.alloc(32, 8).toString('base64') };
    const old = new TestClock();
    old.advance(-600);
    for (const sender of [
      new WebhookSender(stranger, new TestClock()),
      new WebhookSender({ ...stranger, secret }, old),
    ]) {
      await assert.rejects(sender.send(MESSAGE), /answered 401/);
    }
  });
});
