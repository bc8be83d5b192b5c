import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { SendError } from '../src/senders/sender.js';
import { TwilioSender } from '../src/senders/twilio.js';
import { Harness } from './helpers/harness.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';
import { accept, refuse, TwilioStandIn } from './helpers/twilio.js';

const ACCOUNT = `AC${'0123456789abcdef'.repeat(2)}`;
const SERVICE = `MG${'0'.repeat(32)}`;
const TOKEN = 'the-auth-token';

describe('Twilio', () => {
  let twilio: TwilioStandIn;
  let harness: Harness;
  let cluster: PostgresCluster;

  const sender = (source: object) => ({
    type: 'twilio' as const,
    accountSid: ACCOUNT,
    authToken: TOKEN,
    baseUrl: twilio.baseUrl,
    ...source,
  });

  before(async () => {
    twilio = await TwilioStandIn.open();
    const sms = { sender: sender({ from: '+15555550100' }), countries: ['DE'], template: 'Code {{ code }} + ü & 😀' };
    cluster = await startPostgres();
    harness = await Harness.open({ databaseUrl: await cluster.createDatabase(), config: () => ({ sms }) });
    harness.secrets.add(TOKEN);
  });
  after(async () => {
    await harness.close();
    await cluster.stop();
    twilio.close();
  });
  beforeEach(() => {
    twilio.answer = accept;
    twilio.requests.length = 0;
  });

  test('gets one form POST for a start, and the code in it signs in', async () => {
    const phone = harness.newPhone();
    assert.equal((await harness.start(phone)).status, 200);
    assert.equal(twilio.requests.length, 1);
    const [{ method, path, contentType = '', authorization, form } = assert.fail()] = twilio.requests;
    assert.equal(method, 'POST');
    assert.match(contentType, /^application\/x-www-form-urlencoded(;|$)/);
    assert.equal(path, `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`);
    assert.equal(authorization, `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`);
    assert.deepEqual(Object.keys(form).sort(), ['Body', 'From', 'To']);
    assert.deepEqual([form.To, form.From], [phone, '+15555550100']);
    const code = /^Code (\d{6}) \+ ü & 😀\n\n@127\.0\.0\.1 #\1$/.exec(form.Body ?? '')?.[1] ?? assert.fail(form.Body);
    assert.equal((await harness.authenticate(phone, code)).status, 200);
  });

  test('is given the messaging service instead of a number', async () => {
    await new TwilioSender(sender({ messagingServiceSid: SERVICE })).send({ to: '+4915110000001', body: 'x' });
    assert.deepEqual(twilio.requests[0]?.form, { To: '+4915110000001', Body: 'x', MessagingServiceSid: SERVICE });
  });

  const refusals = [
    [400, 21211, 'sms_number_invalid'],
    [400, 21408, 'sms_country_not_allowed'],
    [400, 21610, 'sms_opted_out'],
    [400, 21614, 'sms_not_mobile'],
    [401, 20003, 'sms_unavailable'],
    [429, 20429, 'sms_unavailable'],
  ] as const;
  for (const [status, code, reason] of refusals) {
    test(`its error ${code} is ${reason}, is logged, and frees the wait`, async () => {
      const phone = harness.newPhone();
      twilio.answer = refuse(status, code);
      const from = harness.logLines.length;
      const refused = await harness.start(phone);
      assert.equal(refused.status, 400);
      const { error, reason: given, provider_code, error_description } = refused.body;
      assert.deepEqual([error, given, provider_code], ['sms_provider_error', reason, code]);
      assert.match(String(error_description), new RegExp(`\\(Code: ${code}\\)$`));
      assert.deepEqual(harness.events(from), [reason]);
      twilio.answer = accept;
      assert.equal((await harness.start(phone)).status, 200);
      assert.equal(twilio.requests.length, 2);
    });
  }

  const nonsense: Record<string, TwilioStandIn['answer']> = {
    'a 500 with HTML': (response) => response.writeHead(500).end('<h1>oops</h1>'),
    'a 400 that is not JSON': (response) => response.writeHead(400).end('{"code":21610'),
    'a 200 instead of 201': (response) => response.writeHead(200).end('{"sid":"SM1"}'),
    'a redirect, which is not followed': (response) => response.writeHead(307, { location: '/elsewhere' }).end(),
  };
  for (const [what, answer] of Object.entries(nonsense)) {
    test(`${what} is sms_unavailable, is logged, and frees the wait`, async () => {
      twilio.answer = answer;
      const phone = harness.newPhone();
      const from = harness.logLines.length;
      const { status, body } = await harness.start(phone);
      assert.deepEqual([status, body.error, body.reason], [400, 'sms_provider_error', 'sms_unavailable']);
      assert.equal(body.provider_code, undefined);
      assert.deepEqual(harness.events(from), ['sms_unavailable']);
      assert.equal(twilio.requests.length, 1);
      twilio.answer = accept;
      assert.equal((await harness.start(phone)).status, 200);
    });
  }

  const doubtful: Record<string, TwilioStandIn['answer']> = {
    'a 201 that is not JSON': (response) => response.writeHead(201).end('{"sid":'),
    'a 201 without a message': (response) => response.writeHead(201).end('{"sid":""}'),
    'a broken connection': (response) => response.destroy(),
    'a connection that breaks in the answer': (response) => {
      response.writeHead(201, { 'content-length': '100' }).write('{');
      response.socket?.end();
    },
  };
  for (const [what, answer] of Object.entries(doubtful)) {
    test(`${what} is sms_timeout: the SMS may have gone, so the wait stays`, async () => {
      twilio.answer = answer;
      const phone = harness.newPhone();
      const { status, body } = await harness.start(phone);
      assert.deepEqual([status, body.error, body.reason], [400, 'sms_provider_error', 'sms_timeout']);
      twilio.answer = accept;
      assert.equal((await harness.start(phone)).status, 429);
      assert.equal(twilio.requests.length, 1);
    });
  }

  test('no answer within 5 s is sms_timeout, without a second attempt, and the wait stays', async () => {
    twilio.answer = () => undefined;
    const phone = harness.newPhone();
    const begin = performance.now();
    const { status, body } = await harness.start(phone);
    const took = performance.now() - begin;
    assert.ok(took > 4900 && took < 10_000, `it took ${took} ms`);
    assert.deepEqual([status, body.error, body.reason], [400, 'sms_provider_error', 'sms_timeout']);
    twilio.answer = accept;
    assert.equal((await harness.start(phone)).status, 429);
    assert.equal(twilio.requests.length, 1);
    harness.clock.advance(30);
    assert.equal((await harness.start(phone)).status, 200);
    assert.equal(twilio.requests.length, 2);
  });

  test('a sender that hangs after the headers times out too', async () => {
    twilio.answer = (response) => response.writeHead(201).flushHeaders();
    const sending = new TwilioSender(sender({ from: '+15555550100' }), 100).send({ to: '+4915110000001', body: 'x' });
    await assert.rejects(sending, (error) => error instanceof SendError && error.failure === 'timeout');
  });

  test('a country that is not allowed costs no SMS', async () => {
    const { status, body } = await harness.start('+12025550123');
    assert.equal(status, 400);
    assert.deepEqual([body.error, body.reason], ['bad.phone_number', 'country_not_allowed']);
    assert.equal(twilio.requests.length, 0);
  });

  test('there is no inbox', async () => {
    assert.equal(harness.server.inbox, undefined);
    assert.equal((await fetch(`${harness.base}/inbox`)).status, 404);
  });

  test('neither the token nor a whole number is in the log or in an error', () => {
    for (const said of [...harness.logLines, ...harness.answers.errors]) {
      for (const secret of harness.secrets) assert.ok(!said.includes(secret), said);
    }
  });
});
