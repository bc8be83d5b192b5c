import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createLog } from '../src/log.js';
import { openPostgres } from '../src/store/postgres.js';
import type { Store } from '../src/store/store.js';
import { newDataFolder } from './helpers/data-folder.js';
import type { Answer, Harness } from './helpers/harness.js';
import { readObject } from './helpers/json.js';
import { useMachine } from './helpers/machine.js';
import { startProcess, type ServerProcess } from './helpers/server-process.js';

/** The soak run makes 50. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 3);

const machine = useMachine();

const reasons = (answers: readonly Answer[], reason: string) => answers.filter(({ body }) => body.reason === reason);
const successes = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 200);

describe(`two processes on one PostgreSQL, ${ROUNDS} rounds`, () => {
  let processes: [ServerProcess, ServerProcess];
  let steps: Harness;
  let store: Store;
  before(async () => {
    const database = { DATABASE_URL: await machine.cluster.createDatabase() };
    store = openPostgres(database.DATABASE_URL, createLog('silent'));
    processes = await Promise.all([startProcess(database, machine.receiver), startProcess(database, machine.receiver)]);
    steps = processes[0].steps;
  });
  after(() => Promise.all([store.close(), ...processes.map((process) => process.kill())]));

  /** The same at once, in turns at both. */
  function race(times: number, step: (at: Harness, index: number) => Promise<Answer>): Promise<Answer[]> {
    const at = (index: number) => processes[index % 2 === 0 ? 0 : 1].steps;
    return Promise.all(Array.from({ length: times }, (_, index) => step(at(index), index)));
  }

  async function rounds(round: () => Promise<void>): Promise<void> {
    for (let index = 0; index < ROUNDS; index += 1) await round();
  }

  test('of 10 who ask for a code at once, one gets it', () =>
    rounds(async () => {
      const phone = steps.newPhone();
      const answers = await race(10, (at) => at.start(phone));
      assert.equal(successes(answers).length, 1);
      assert.equal(reasons(answers, 'resend_wait').length, 9);
      assert.equal(steps.messages(phone).length, 1);
    }));

  test('of 20 right guesses at once, one is a login, of one user', () =>
    rounds(async () => {
      const phone = steps.newPhone();
      const code = await steps.sendCode(phone);
      const answers = await race(20, (at) => at.authenticate(phone, code));
      assert.equal(successes(answers).length, 1);
      assert.equal(reasons(answers, 'code_expired').length, 19);
      assert.deepEqual(await store.query('select logins from users where phone = $1', [phone]), [{ logins: 1 }]);
    }));

  test('of 50 wrong guesses at once, three are looked at, and then the right code fails', () =>
    rounds(async () => {
      const phone = steps.newPhone();
      const code = await steps.sendCode(phone);
      const wrong = (index: number) => String((Number(code) + 1 + index) % 1_000_000).padStart(6, '0');
      const answers = await race(50, (at, index) => at.authenticate(phone, wrong(index)));
      assert.equal(reasons(answers, 'code_wrong').length, 3);
      assert.equal(reasons(answers, 'too_many_attempts').length, 47);
      assert.equal((await steps.authenticate(phone, code)).body.reason, 'too_many_attempts');
    }));

  test('of 10 exchanges of an authorization code at once, one gives tokens', () =>
    rounds(async () => {
      const code = await steps.authorizationCode(steps.newPhone());
      const answers = await race(10, (at) => at.exchange(code));
      assert.equal(successes(answers).length, 1);
      assert.equal(answers.filter(({ body }) => body.error === 'invalid_grant').length, 9);
    }));
});

interface Acknowledged {
  phone: string;
  /** Present when tokens were given; else the ticket has not been used. */
  accessToken?: string;
  ticket: string;
  binding: string;
}

/** Signs in one number after the other, until the server is gone. */
async function signInForever(steps: Harness, acknowledged: Acknowledged[], enough: () => void): Promise<void> {
  try {
    for (;;) {
      const phone = steps.newPhone();
      const browser = steps.browser();
      const ticket = await steps.ticketFor(phone, browser);
      const login: Acknowledged = { phone, ticket, binding: browser.cookie('sms-login-ticket') ?? '' };
      const useTicket = acknowledged.length % 2 === 0;
      if (!useTicket) acknowledged.push(login);
      else {
        const code = (await steps.authorize(browser, { login_ticket: ticket })).searchParams.get('code');
        const { status, body } = await steps.exchange(code ?? '');
        assert.equal(status, 200);
        acknowledged.push({ ...login, accessToken: String(body.access_token) });
      }
      enough();
    }
  } catch (error) {
    // What fetch throws when nobody answers.
    if (!(error instanceof TypeError)) throw error;
  }
}

async function accessTokenOf(steps: Harness, { ticket, binding, accessToken }: Acknowledged): Promise<string> {
  if (accessToken !== undefined) return accessToken;
  const cookie = `sms-login-ticket=${binding}`;
  const location = await steps.authorize(steps.browser(), { login_ticket: ticket }, { cookie });
  const { body } = await steps.exchange(location.searchParams.get('code') ?? assert.fail(location.search));
  return String(body.access_token);
}

async function phoneOf(steps: Harness, login: Acknowledged): Promise<unknown> {
  const headers = { authorization: `Bearer ${await accessTokenOf(steps, login)}` };
  return (await readObject(await fetch(`${steps.base}/userinfo`, { headers }))).phone_number;
}

async function killUnderLoad(database: Record<string, string>, logins: number): Promise<void> {
  const first = await startProcess(database, machine.receiver);
  const acknowledged: Acknowledged[] = [];
  const enough = () => void (acknowledged.length >= logins && first.kill());
  const people = Array.from({ length: 8 }, () => signInForever(first.steps, acknowledged, enough));
  await Promise.all(people).finally(first.kill);
  assert.ok(acknowledged.length >= logins);
  const second = await startProcess(database, machine.receiver);
  try {
    for (const login of acknowledged) assert.equal(await phoneOf(second.steps, login), login.phone);
  } finally {
    await second.kill();
  }
}

describe('kill -9 under load', () => {
  test('loses no login it had answered, on PostgreSQL', async () =>
    killUnderLoad({ DATABASE_URL: await machine.cluster.createDatabase() }, 40));

  test('loses no login it had answered, on the embedded database', async () =>
    killUnderLoad({ SMS_LOGIN_DATA_DIR: await newDataFolder() }, 12));
});
