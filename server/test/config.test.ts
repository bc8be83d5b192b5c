import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ConfigError, parseConfig } from '../src/config/config.js';
import { applyEnvironment } from '../src/config/environment.js';

const CLIENT = {
  id: 'web',
  secret: 'a-secret-of-some-length',
  name: 'Web',
  callbacks: ['https://app.example/callback'],
  origins: ['https://app.example'],
};
const CONFIG = { issuer: 'https://login.example', clients: [CLIENT] };
const TWILIO = { type: 'twilio', accountSid: `AC${'0'.repeat(32)}`, authToken: 'token' };

function mistakes(config: unknown): Record<string, string> {
  try {
    parseConfig(config);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return Object.fromEntries(error.mistakes.map(({ path, message }) => [path, message]));
  }
  return {};
}

describe('configuration', () => {
  test('a small one gets its defaults', () => {
    const { issuer, sms, limits, clients } = parseConfig(CONFIG);
    assert.equal(issuer, 'https://login.example/');
    assert.deepEqual(sms.sender, { type: 'inbox' });
    assert.deepEqual([sms.codeLength, sms.codeLifeSeconds, sms.signup], [6, 180, true]);
    assert.deepEqual(limits, {
      resendWaits: [30, 60, 120, 300, 900],
      number: {
        ...{ sendsPerHour: 5, sendsPerDay: 10 },
        ...{ guessesPerCode: 3, guessesPerHour: 10, guessesPerDay: 20, guessesPerLogin: 100 },
      },
      address: { sendsPerHour: 50 },
      network: { sendsPerHour: 200 },
      country: { sendsPerDay: 200 },
      total: { sendsPerDay: 1000 },
      prefix: { sendsPerHour: 20, leastVerifiedPercent: 10, stopHours: 24 },
    });
    assert.deepEqual(clients[0]?.connections, ['sms']);
  });

  test('every mistake is named by its path', () => {
    const found = mistakes({
      issuer: 'http://login.example/path',
      surprise: true,
      sms: {
        sender: { ...TWILIO, accountSid: 'AC1', from: '+15555550100', messagingServiceSid: `MG${'0'.repeat(32)}` },
        template: 'Hello',
        codeLength: 4,
        codeLifeSeconds: 601,
        countries: ['DE', 'Germany'],
      },
      clients: [
        { ...CLIENT, callbacks: ['https://app.example/ok', 'javascript:alert(1)'] },
        { ...CLIENT, secret: 'short', origins: ['https://app.example/'], connections: ['email'] },
        { id: 'no name', callbacks: [], directGrant: 'yes', refreshTokens: 1 },
      ],
      secrets: { peppers: ['short'], cookieKeys: [], signingKeys: [{ kty: 'EC' }], rotatedAt: 'today' },
    });
    assert.deepEqual(Object.keys(found).sort(), [
      'clients.0.callbacks.1',
      'clients.1.connections.0',
      'clients.1.origins.0',
      'clients.1.secret',
      'clients.2.callbacks',
      'clients.2.directGrant',
      'clients.2.id',
      'clients.2.name',
      'clients.2.refreshTokens',
      'issuer',
      'secrets.cookieKeys',
      'secrets.peppers.0',
      'secrets.rotatedAt',
      ...['d', 'dp', 'dq', 'e', 'kty', 'n', 'p', 'q', 'qi'].map((member) => `secrets.signingKeys.0.${member}`),
      'sms.codeLength',
      'sms.codeLifeSeconds',
      'sms.countries.1',
      'sms.sender',
      'sms.sender.accountSid',
      'sms.template',
      'surprise',
    ]);
    assert.equal(found.surprise, 'is not known here');
    assert.equal(found['clients.2.name'], 'is missing');
  });

  test('limits and proxies that cannot be', () => {
    const found = mistakes({
      ...CONFIG,
      limits: { resendWaits: [30, 0], number: { sendsPerDay: 201, perWeek: 1 }, prefix: { leastVerifiedPercent: 101 } },
      trustedProxies: ['10.0.0.0/8', 'fd00::/8', '192.0.2.1', '10.0.0.0/33', 'proxy.example'],
    });
    assert.deepEqual(found, {
      'limits.resendWaits.1': 'must be at least 1 seconds',
      'limits.number.sendsPerDay': 'must be at most 200',
      'limits.number.perWeek': 'is not known here',
      'limits.prefix.leastVerifiedPercent': 'must be at most 100',
      'trustedProxies.3': 'must be an IP address or a network such as 10.0.0.0/8',
      'trustedProxies.4': 'must be an IP address or a network such as 10.0.0.0/8',
    });
  });

  test('something that is no configuration at all', () => {
    for (const nothing of [undefined, null, 5, 'text', []])
      assert.match(mistakes(nothing)['(whole configuration)'] ?? '', /^(must be an object|is missing)$/);
  });

  test('no mistake repeats what was written: it may be a secret', () => {
    const secret = 'sesame';
    const wrong = [
      secret,
      { ...CONFIG, secrets: secret },
      {
        ...CONFIG,
        secrets: { peppers: secret, cookieKeys: secret, signingKeys: [secret, { kty: secret, d: secret }] },
      },
      { ...CONFIG, clients: [{ ...CLIENT, secret }, secret] },
      { ...CONFIG, clients: secret },
      { ...CONFIG, sms: secret },
      { ...CONFIG, sms: { sender: secret, enabled: secret, countries: secret, codeLength: secret } },
      { ...CONFIG, sms: { sender: { type: secret, authToken: secret } } },
      { ...CONFIG, sms: { sender: { type: 'twilio', accountSid: secret, authToken: [secret], from: `${secret}!` } } },
    ];
    for (const config of wrong) {
      const found = mistakes(config);
      assert.notDeepEqual(found, {});
      assert.ok(!JSON.stringify(found).includes(secret), JSON.stringify(found));
    }
  });

  test('limits of a day below those of an hour', () => {
    const found = mistakes({ ...CONFIG, limits: { number: { sendsPerHour: 11, guessesPerHour: 21 } } });
    assert.deepEqual(found, {
      'limits.number.sendsPerDay': 'must not be below `sendsPerHour`',
      'limits.number.guessesPerDay': 'must not be below `guessesPerHour`',
    });
  });

  test('a name that could break out of its line', () => {
    const client = { ...CLIENT, name: 'Web\u001b[2J' };
    assert.deepEqual(Object.keys(mistakes({ ...CONFIG, clients: [client] })), ['clients.0.name']);
  });

  test('the same client id twice', () => {
    assert.deepEqual(Object.keys(mistakes({ ...CONFIG, clients: [CLIENT, CLIENT] })), ['clients']);
  });

  test('Twilio needs exactly one source, and countries', () => {
    const sms = (sender: object, countries?: string[]) => ({ ...CONFIG, sms: { sender, countries } });
    const from = { ...TWILIO, from: '+15555550100' };
    assert.deepEqual(Object.keys(mistakes(sms(TWILIO, ['DE']))), ['sms.sender']);
    assert.deepEqual(Object.keys(mistakes(sms(from))), ['sms.countries']);
    assert.deepEqual(mistakes(sms(from, ['DE'])), {});
    for (const baseUrl of ['http://twilio.example', 'https://user:word@twilio.example', 'twilio.example'])
      assert.deepEqual(Object.keys(mistakes(sms({ ...from, baseUrl }, ['DE']))), ['sms.sender.baseUrl'], baseUrl);
    assert.deepEqual(mistakes(sms({ ...from, baseUrl: 'http://localhost:1' }, ['DE'])), {});
  });

  test('a webhook is encrypted or local, has a key of some length, and countries', () => {
    const secret = `whsec_${'A'.repeat(32)}`;
    const paths = (sender: object, countries = ['DE']) =>
      Object.keys(mistakes({ ...CONFIG, sms: { sender: { type: 'webhook', ...sender }, countries } }));
    const url = 'https://sms.example/in?key=1';
    assert.deepEqual(paths({ url, secret }), []);
    assert.deepEqual(paths({ url: 'http://localhost:4000/', secret: 'A'.repeat(44).replace(/A$/, '=') }), []);
    const without = { ...CONFIG, sms: { sender: { type: 'webhook', url, secret } } };
    assert.deepEqual(Object.keys(mistakes(without)), ['sms.countries']);
    for (const wrong of [
      'http://sms.example/',
      'ftp://sms.example/',
      'https://user:word@sms.example/',
      'sms.example',
    ]) {
      assert.deepEqual(paths({ url: wrong, secret }), ['sms.sender.url'], wrong);
    }
    for (const wrong of ['A'.repeat(28), 'A'.repeat(33), 'A'.repeat(88), `${'A'.repeat(31)}!`, 'whsec_', '']) {
      assert.deepEqual(paths({ url, secret: wrong }), ['sms.sender.secret'], wrong);
    }
    assert.deepEqual(paths({ secret }), ['sms.sender.url']);
    assert.deepEqual(paths({ url }), ['sms.sender.secret']);
  });

  test('a template that could not be sent', () => {
    for (const template of [
      'Hello',
      "{{ code }}{% include '/etc/hostname' %}",
      '{% for i in (1..999999999) %}{% endfor %}',
    ]) {
      assert.deepEqual(Object.keys(mistakes({ ...CONFIG, sms: { template } })), ['sms.template'], template);
    }
  });

  test('where the code is bound to', () => {
    assert.equal(parseConfig(CONFIG).sms.webotp, 'origin');
    for (const webotp of ['origin', 'host', 'off'])
      assert.equal(parseConfig({ ...CONFIG, sms: { webotp } }).sms.webotp, webotp);
    for (const webotp of [true, 'page'])
      assert.deepEqual(Object.keys(mistakes({ ...CONFIG, sms: { webotp } })), ['sms.webotp']);
  });

  test('an issuer is https, or http on loopback', () => {
    for (const issuer of ['http://localhost:5173/', 'http://127.0.0.1:1', 'http://[::1]:1', 'https://a.example']) {
      assert.deepEqual(mistakes({ ...CONFIG, issuer }), {}, issuer);
    }
    for (const issuer of ['http://a.example', 'ftp://a', 'https://a/b', 'https://a/?b', 'https://u@a/', 'localhost']) {
      assert.deepEqual(Object.keys(mistakes({ ...CONFIG, issuer })), ['issuer'], issuer);
    }
  });
});

describe('environment', () => {
  test('lays Twilio and secrets over the file', () => {
    const config = applyEnvironment(CONFIG, {
      TWILIO_ACCOUNT_SID: TWILIO.accountSid,
      TWILIO_AUTH_TOKEN: 'from-the-environment',
      TWILIO_FROM: '+15555550100',
      SMS_LOGIN_COUNTRIES: 'DE US',
      SMS_LOGIN_SECRETS: JSON.stringify({ peppers: ['p'.repeat(32)], cookieKeys: ['a'.repeat(32), 'b'.repeat(32)] }),
      SMS_LOGIN_ISSUER: 'https://other.example',
    });
    const { issuer, sms, secrets } = parseConfig(config);
    assert.equal(issuer, 'https://other.example/');
    assert.deepEqual(sms.countries, ['DE', 'US']);
    assert.equal(sms.sender.type === 'twilio' && sms.sender.authToken, 'from-the-environment');
    assert.deepEqual(secrets.peppers, ['p'.repeat(32)]);
    assert.equal(secrets.cookieKeys?.length, 2);
  });

  test('chooses the webhook, whose secret may lie in a file of its own', () => {
    const secret = `whsec_${'A'.repeat(32)}`;
    const folder = mkdtempSync(join(tmpdir(), 'sms-login-config-'));
    try {
      const file = join(folder, 'secret');
      writeFileSync(file, `${secret}\n`);
      const inFile = { ...CONFIG, sms: { sender: { type: 'webhook', url: 'https://sms.example/' } } };
      const url = 'https://other.example/';
      for (const [config, environment, expected] of [
        [CONFIG, { SMS_LOGIN_WEBHOOK_URL: url, SMS_LOGIN_WEBHOOK_SECRET: secret }, url],
        [inFile, { SMS_LOGIN_WEBHOOK_SECRET_FILE: file }, 'https://sms.example/'],
      ] as const) {
        const { sms } = parseConfig(applyEnvironment(config, { ...environment, SMS_LOGIN_COUNTRIES: 'DE' }));
        assert.deepEqual(sms.sender, { type: 'webhook', url: expected, secret });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('does not choose two senders', () => {
    const both = { SMS_LOGIN_WEBHOOK_URL: 'https://sms.example/', TWILIO_FROM: '+15555550100' };
    assert.throws(() => applyEnvironment(CONFIG, both), ConfigError);
  });

  test('leaves the file alone when it says nothing', () => {
    assert.deepEqual(applyEnvironment(CONFIG, { PATH: '/bin', TWILIO_FROM: '' }), CONFIG);
  });

  test('reads a secret from a file, and names the variable when it cannot', () => {
    const read = () => applyEnvironment(CONFIG, { SMS_LOGIN_SECRETS_FILE: '/nonexistent' });
    assert.throws(
      read,
      (error) => error instanceof ConfigError && error.mistakes[0]?.path === 'SMS_LOGIN_SECRETS_FILE',
    );
    const notJson = () => applyEnvironment(CONFIG, { SMS_LOGIN_SECRETS: '{' });
    assert.throws(notJson, (error) => error instanceof ConfigError && error.mistakes[0]?.path === 'SMS_LOGIN_SECRETS');
  });
});
