import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { SECRETS } from './helpers/harness.js';
import { MAIN } from './helpers/server-process.js';

const CONFIG = { issuer: 'http://localhost:5310', clients: [{ id: 'a', name: 'A', callbacks: ['http://localhost/'] }] };

function launch(args: string[], env: Record<string, string> = {}): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { env: { PATH, HOME, ...env } });
}

async function outcome(child: ChildProcess): Promise<{ code: number | null; text: string }> {
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text };
}

/** The port of the log line that says the server listens. */
async function listeningPort(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout ?? assert.fail() })) {
    const port = /"event":"listening".*"port":(\d+)/.exec(line)?.[1];
    if (port) return port;
  }
  return assert.fail('the server ended before it listened');
}

describe('the program', () => {
  let folder: string;
  let good: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sms-login-main-'));
    good = join(folder, 'good.json');
    writeFileSync(good, JSON.stringify(CONFIG));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('--check says that a configuration is fine', async () => {
    const { code, text } = await outcome(launch(['--check', good]));
    assert.equal(code, 0, text);
    assert.match(text, /configuration is fine.*http:\/\/localhost:5310\//);
  });

  test('--check prints the SMS of every language the template tells apart, and what it costs', async () => {
    const file = join(folder, 'languages.json');
    const template =
      "{% case request_language %}{% when 'de','de-AT' %}Für {{ application.name }}: {{ code }}" +
      "{% when 'ru' %}Ваш код: {{ code }}. Никому его не сообщайте, даже если вас об этом просят." +
      "{% else %}Code for {{ application.name | default: 'us' }}: {{ code }}{% endcase %}";
    const clients = [
      { id: 'a', name: 'A', callbacks: ['http://localhost/'] },
      { id: 'b', name: 'B [€]', callbacks: ['http://localhost/'], origins: ['https://b.example:8443'] },
    ];
    writeFileSync(file, JSON.stringify({ ...CONFIG, clients, sms: { template, codeLength: 8 } }));
    const { code, text } = await outcome(launch(['--check', file]));
    assert.equal(code, 0, text);
    const [, , ...previews] = text.trimEnd().split(/\n\n(?=\S| {2}\S)/);
    // The brackets and the euro sign count twice in GSM-7.
    assert.deepEqual(previews, [
      '  every other language: GSM-7, 49 characters, 1 SMS\n    Code for B [€]: 12345678\n\n    @b.example #12345678',
      '  de, de-AT: GSM-7, 44 characters, 1 SMS\n    Für B [€]: 12345678\n\n    @b.example #12345678',
      '  ru: UCS-2, 95 characters, 2 SMS\n    Ваш код: 12345678. Никому его не сообщайте, даже если вас об этом просят.\n\n' +
        '    @b.example #12345678',
    ]);
  });

  test('does not start with mistakes, and names them', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify({ ...CONFIG, issuer: 'http://login.example', sms: { codeLength: 3 } }));
    for (const args of [['--check', bad], [bad]]) {
      const { code, text } = await outcome(launch(args));
      assert.equal(code, 1);
      assert.match(text, /^ {2}issuer: must be/m);
      assert.match(text, /^ {2}sms\.codeLength: must be/m);
    }
  });

  test('--help names every command, and a command that fails says why in one line', async () => {
    const help = await outcome(launch(['--help']));
    assert.equal(help.code, 0);
    for (const usage of [
      'users delete <id or number>',
      'block <number or prefix> [--hours N]',
      'blocks\n',
      'audit [--phone number]',
    ])
      assert.ok(help.text.includes(usage), usage);
    assert.deepEqual(await outcome(launch(['users', 'list'], { SMS_LOGIN_DATA_DIR: folder })), {
      code: 1,
      text: `There is no database in ${folder}.\n`,
    });
  });

  test('names a variable that is no number, or too large a one', async () => {
    for (const [name, value, max] of [
      ['PORT', '65536', 65_535],
      ['PORT', 'x', 65_535],
      ['SMS_LOGIN_DRAIN_DELAY_SECONDS', '61', 60],
      ['SMS_LOGIN_DRAIN_DELAY_SECONDS', '0.5', 60],
    ] as const) {
      const { code, text } = await outcome(launch([good], { [name]: value }));
      assert.deepEqual([code, text.split('\n')[1]], [1, `  ${name}: must be a number from 0 to ${max}`]);
    }
  });

  test('says in a line or two what is wrong around it', async () => {
    const taken = createServer();
    await once(taken.listen(0, '127.0.0.1'), 'listening');
    const port = String((taken.address() as AddressInfo).port);
    const config = 'The configuration is wrong:\n  ';
    const secrets = { SMS_LOGIN_SECRETS: JSON.stringify(SECRETS) };
    for (const [env, said] of [
      [{ LOG_LEVEL: 'loud' }, `${config}LOG_LEVEL: must be one of trace, debug, info, warn, error, silent\n`],
      [{ PORT: port }, `Cannot listen on 127.0.0.1, port ${port}: EADDRINUSE.\n`],
      [{ METRICS_PORT: port }, `Cannot listen on 127.0.0.1, port ${port}: EADDRINUSE.\n`],
      [{ HOST: '192.0.2.1' }, `Cannot listen on 192.0.2.1, port 0: EADDRNOTAVAIL.\n`],
      [{ SMS_LOGIN_DATA_DIR: good }, `${config}${good}: cannot be the data folder: EEXIST\n`],
      [
        { DATABASE_URL: 'not a url', ...secrets },
        `${config}DATABASE_URL: must be a URL that begins with postgres://\n`,
      ],
    ] as const) {
      const { code, text } = await outcome(launch([good], { PORT: '0', ...env }));
      assert.deepEqual([code, text.replace(/^\{.*\n/gm, '')], [1, said]);
    }
    taken.close();
  });

  test('takes a mark at the beginning of the file, and says where it is not JSON without repeating it', async () => {
    const file = join(folder, 'marked.json');
    writeFileSync(file, `\uFEFF${JSON.stringify(CONFIG)}`);
    assert.equal((await outcome(launch(['--check', file]))).code, 0);
    writeFileSync(file, '{ "a": "sesame" "b": 1 }');
    const { code, text } = await outcome(launch(['--check', file]));
    assert.equal(code, 1);
    assert.match(text, /marked\.json: is not JSON at position 16/);
    assert.doesNotMatch(text, /sesame/);
  });

  test('does not start without a readable file', async () => {
    const { code, text } = await outcome(launch([join(folder, 'missing.json')]));
    assert.equal(code, 1);
    assert.match(text, /missing\.json: cannot be read: ENOENT/);
  });

  test('listens, keeps quiet about the runtime, and stops at SIGTERM although somebody watches the inbox', async () => {
    const child = launch([good], { PORT: '0' });
    const ended = outcome(child);
    const stream = await fetch(`http://127.0.0.1:${await listeningPort(child)}/inbox/messages`);
    assert.equal(stream.status, 200);
    child.kill('SIGTERM');
    const { code, text } = await ended;
    assert.equal(code, 0, text);
    assert.doesNotMatch(text, /Unsupported runtime|WARNING/);
  });
});
