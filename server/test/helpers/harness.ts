import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getCountries } from 'libphonenumber-js/max';
import { generateSecrets } from '../../src/config/rotation.js';
import { createLog } from '../../src/log.js';
import { createSmsLoginServer, type SmsLoginServer } from '../../src/index.js';
import { record, type Answers } from './answers.js';
import { Browser } from './browser.js';
import { TestClock } from './clock.js';
import { readObject, type Fields } from './json.js';
import type { WebhookReceiver } from './webhook-receiver.js';

export const OTP_CREDENTIAL = 'http://auth0.com/oauth/grant-type/passwordless/otp';
export const CLIENT_SECRET = 'correct-horse-battery-staple';
/** As strange as an id may be. It may exchange codes, and gets no refresh tokens. */
export const STRANGE_ID = '</script>"&+';
export const BACKEND_SECRET = 'paper-clip-in-the-third-drawer';

const ELEMENT_SCRIPT = '/element.js';

export interface HarnessOptions {
  databaseUrl?: string;
  dataDir?: string;
  /** Carries the time over a restart. Default: a new one. */
  clock?: TestClock;
  /** Shows the element as it is built on the hosted page. Default: an address where nothing is. */
  builtElement?: boolean;
  /** Gets the messages instead of the inbox. */
  receiver?: WebhookReceiver;
  /** Laid over the configuration the tests share. */
  config?: (base: string) => Record<string, unknown>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** A server on a port of its own with an injected clock, its log, and the steps of a login as functions. */
export class Harness {
  readonly clock: TestClock;
  readonly logLines: string[] = [];
  /** What no log line and no error may hold. Every step adds what it sent or got. */
  readonly secrets = new Set<string>([CLIENT_SECRET, BACKEND_SECRET]);
  readonly answers: Answers = { errors: [], cookies: new Set() };
  readonly terminalText: string[] = [];
  base = '';
  /** Origin of the application: pages that ask come from there, and its callback lies there. */
  site = '';
  #server: SmsLoginServer | undefined;
  #stop: () => Promise<void> = () => Promise.resolve();
  #phones = 0;
  readonly #receiver: WebhookReceiver | undefined;

  private constructor(clock: TestClock, receiver: WebhookReceiver | undefined) {
    this.clock = clock;
    this.#receiver = receiver;
    if (receiver) this.secrets.add(receiver.secret).add(receiver.secret.replace('whsec_', ''));
  }

  static async open({ databaseUrl, dataDir, clock, builtElement, receiver, config }: HarnessOptions): Promise<Harness> {
    const harness = new Harness(clock ?? new TestClock(), receiver);
    let listener: RequestListener = () => assert.fail('a request came before the server was ready');
    const http = createServer((request, response) => {
      record(response, harness.answers);
      listener(request, response);
    });
    await once(http.listen(0, '127.0.0.1'), 'listening');
    harness.base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    harness.site = harness.base;
    const server = await createSmsLoginServer({
      config: { ...commonConfig(harness.base, receiver), ...config?.(harness.base) },
      databaseUrl,
      dataDir,
      clock: harness.clock,
      elementScript: builtElement ? undefined : ELEMENT_SCRIPT,
      log: createLog('trace', { write: (line) => void harness.logLines.push(line) }),
      terminal: { write: (text) => harness.terminalText.push(text) },
    });
    harness.#server = server;
    listener = server.callback();
    harness.#stop = async () => {
      server.endStreams();
      http.closeAllConnections();
      http.close();
      await server.close();
    };
    return harness;
  }

  /** The same steps against a server in a process of its own, with the real clock. */
  static at(base: string, site: string, receiver: WebhookReceiver): Harness {
    const harness = new Harness(new TestClock(), receiver);
    return Object.assign(harness, { base, site });
  }

  get server(): SmsLoginServer {
    return this.#server ?? assert.fail('the server is not open');
  }

  close(): Promise<void> {
    return this.#stop();
  }

  browser(): Browser {
    return new Browser(this.base);
  }

  /** A German mobile number that no other test uses. */
  newPhone(): string {
    const phone = `+49151${String(10_000_000 + (this.#phones += 1))}`;
    this.secrets.add(phone);
    return phone;
  }

  /** The events of the log since `from`, which is a former `logLines.length`. */
  events(from = 0): string[] {
    return this.logLines.slice(from).map((line) => String((JSON.parse(line) as Fields).event));
  }

  async post(
    path: string,
    fields: Fields,
    headers: Record<string, string> = {},
    browser = this.browser(),
  ): Promise<Answer> {
    const init = { 'content-type': 'application/json', origin: this.site, ...headers };
    const response = await browser.fetch(path, { method: 'POST', headers: init, body: JSON.stringify(fields) });
    const body = await readObject(response);
    for (const name of ['login_ticket', 'access_token', 'id_token', 'refresh_token'])
      if (body[name]) this.secrets.add(String(body[name]));
    return { status: response.status, headers: response.headers, body };
  }

  start(phone: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = { client_id: 'web', connection: 'sms', send: 'code', phone_number: phone, ...fields };
    const written: unknown = body.phone_number;
    if (typeof written === 'string' && written.length >= 8) this.secrets.add(written);
    return this.post('/passwordless/start', body, headers);
  }

  /** The texts of the SMS to a number, newest first. */
  messages(phone: string): string[] {
    const received = this.#receiver?.messages.toReversed() ?? this.server.inbox?.messages() ?? [];
    return received.filter(({ to }) => to === phone).map(({ body }) => body);
  }

  /** The code of the newest SMS to a number. */
  codeFor(phone: string): string {
    const text = this.messages(phone)[0] ?? '';
    const code = /\d{6,10}/.exec(text)?.[0] ?? assert.fail(`no code for ${phone} in "${text}"`);
    this.secrets.add(code);
    return code;
  }

  async sendCode(phone: string): Promise<string> {
    const answer = await this.start(phone);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return this.codeFor(phone);
  }

  authenticate(
    phone: string,
    otp: string,
    fields: Fields = {},
    headers = {},
    browser = this.browser(),
  ): Promise<Answer> {
    const body = { client_id: 'web', username: phone, otp, realm: 'sms', credential_type: OTP_CREDENTIAL, ...fields };
    return this.post('/co/authenticate', body, headers, browser);
  }

  /** From a number to a ticket. */
  async ticketFor(phone: string, browser: Browser, clientId = 'web'): Promise<string> {
    const otp = await this.sendCode(phone);
    const answer = await this.authenticate(phone, otp, { client_id: clientId }, {}, browser);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return String(answer.body.login_ticket);
  }

  /** Where /authorize sends the browser. */
  async authorize(
    browser: Browser,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<URL> {
    const response = await this.authorizeRaw(browser, fields, headers);
    const location = response.headers.get('location') ?? assert.fail(`no redirect: ${await response.text()}`);
    const url = new URL(location);
    const code = url.searchParams.get('code');
    if (code) this.secrets.add(code);
    return url;
  }

  authorizeRaw(
    browser: Browser,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const query = new URLSearchParams({
      client_id: 'web',
      response_type: 'code',
      redirect_uri: `${this.site}/callback`,
      scope: 'openid profile phone',
      state: 'the-state',
      realm: 'sms',
      auth0Client: 'e30=',
      ...fields,
    });
    return browser.fetch(`/authorize?${query}`, { headers });
  }

  /** From a number to an authorization code. */
  async authorizationCode(phone: string, browser = this.browser()): Promise<string> {
    const ticket = await this.ticketFor(phone, browser);
    const location = await this.authorize(browser, { login_ticket: ticket, nonce: 'the-nonce' });
    return location.searchParams.get('code') ?? assert.fail(`no code in ${location.search}`);
  }

  async exchange(code: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = { grant_type: 'authorization_code', client_id: 'web', client_secret: CLIENT_SECRET, code };
    return this.post('/oauth/token', { ...body, redirect_uri: `${this.site}/callback`, ...fields }, headers);
  }
}

export function commonConfig(base: string, receiver: WebhookReceiver | undefined): Record<string, unknown> {
  const template = 'Your code is {{ code }}{% if request_language contains "de" %} (Ihr Code){% endif %}';
  return {
    issuer: base,
    sms: { template, ...(receiver && { sender: receiver.sender, countries: getCountries() }) },
    clients: [
      {
        id: 'web',
        secret: CLIENT_SECRET,
        name: 'Web',
        callbacks: [`${base}/callback`],
        origins: [base],
        logoutUrls: [`${base}/goodbye`],
      },
      { id: 'spa', name: 'Single page', callbacks: ['https://spa.example/done'], origins: ['https://spa.example'] },
      {
        id: 'backend',
        secret: BACKEND_SECRET,
        name: 'Back end',
        callbacks: [`${base}/backend`],
        directGrant: true,
        refreshTokens: true,
      },
      { id: STRANGE_ID, name: 'Strange', callbacks: ['https://strange.example/'], directGrant: true },
      {
        id: 'native',
        name: 'Native app',
        callbacks: ['https://native.example/done'],
        origins: ['https://native.example'],
        directGrant: true,
        refreshTokens: true,
      },
    ],
    // A whole suite comes from one address, within a few minutes.
    limits: {
      address: { sendsPerHour: 100_000 },
      country: { sendsPerDay: 100_000 },
      total: { sendsPerDay: 100_000 },
      prefix: { sendsPerHour: 100_000 },
    },
    secrets: { ...SECRETS },
  };
}

/** One RSA key serves all servers of a test file, and PostgreSQL demands explicit secrets anyway. */
export const SECRETS = await generateSecrets();
