import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Options } from '../../src/cli/command.js';
import { Failure } from '../../src/cli/failure.js';
import { openDatabase } from '../../src/cli/open-database.js';
import { readPeppers } from '../../src/cli/read-peppers.js';
import { prepareCommand, runCommand } from '../../src/cli/run-command.js';
import { systemClock } from '../../src/clock.js';
import type { Store } from '../../src/store/store.js';
import type { Environment } from '../../src/config/environment.js';
import type { Browser } from '../helpers/browser.js';
import type { Harness } from '../helpers/harness.js';
import { SECRETS } from '../helpers/harness.js';
import type { Fields } from '../helpers/json.js';
import type { TestClock } from '../helpers/clock.js';

/** A database, as a server and a command are told of it. */
export interface Place {
  open(clock?: TestClock): Promise<Harness>;
  environment: Environment;
}

const KEYS = { SMS_LOGIN_SECRETS: JSON.stringify(SECRETS) };

/** Runs a command as the program does, and returns the lines it prints. */
export async function command(environment: Environment, words: string[], options: Options = {}): Promise<string[]> {
  const lines: string[] = [];
  await runCommand(words, options, { ...KEYS, ...environment }, (line) => lines.push(line));
  return lines;
}

type Run = (words: string[], options?: Options) => Promise<string[]>;

/** Several commands on a database that is opened once, because that takes the embedded one long. */
async function onDatabase(environment: Environment, work: (run: Run, store: Store) => Promise<void>): Promise<void> {
  const store = await openDatabase(environment);
  try {
    await work(async (words, options = {}) => {
      const lines: string[] = [];
      const print = (line: string): void => void lines.push(line);
      await prepareCommand(words, options)({ store, clock: systemClock, peppers: () => readPeppers(KEYS), print });
      return lines;
    }, store);
  } finally {
    await store.close();
  }
}

/** The tables, apart from the audit, that hold one of these texts. */
async function mentions(store: Store, ...texts: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of ['blocks', 'codes', 'counters', 'oidc_records', 'tickets', 'users']) {
    const rows = await store.query<{ line: string }>(`select t::text as line from ${table} t`, []);
    if (rows.some(({ line }) => texts.some((text) => line.includes(text)))) found.push(table);
  }
  return found;
}

const parse = (lines: string[]): Fields[] => lines.map((line) => JSON.parse(line) as Fields);

/** What an operator does to people and numbers, and what comes of it at the next start. */
export function commandsSuite(place: () => Promise<Place>): void {
  describe('commands', () => {
    let h: Harness;
    let environment: Environment;
    const browser: Record<'gone' | 'kept', Browser> = {} as never;
    const phone = { gone: '', kept: '', limited: '', blocked: '', freed: '' };
    let unusedTicket: string;
    let unusedCode: string;
    let accessToken: string;
    let mentioned: Record<'before' | 'after', string[]>;
    let blocks: string[];
    let printed: Record<'list' | 'show' | 'export' | 'audit' | 'all' | 'later', string[]>;

    before(async () => {
      const { open, ...rest } = await place();
      environment = rest.environment;
      h = await open();
      for (const name of ['gone', 'kept', 'limited', 'blocked', 'freed'] as const) phone[name] = h.newPhone();
      for (const name of ['gone', 'kept'] as const) browser[name] = h.browser();
      await h.exchange(await h.authorizationCode(phone.kept, browser.kept));
      const { body } = await h.exchange(await h.authorizationCode(phone.gone, browser.gone));
      accessToken = String(body.access_token);
      unusedTicket = await h.ticketFor(phone.gone, browser.gone);
      unusedCode = await h.sendCode(phone.gone);
      const code = await h.sendCode(phone.limited);
      for (let tries = 0; tries < 3; tries += 1)
        await h.authenticate(phone.limited, code === '000000' ? '1' : '000000');
      assert.equal((await h.start(phone.limited)).status, 429);
      await h.close();
      const spaced = `${phone.gone.slice(0, 3)} ${phone.gone.slice(3, 6)} ${phone.gone.slice(6)}`;
      await onDatabase(environment, async (run, store) => {
        const list = await run(['users', 'list']);
        const show = await run(['users', 'show', spaced]);
        const exported = await run(['users', 'export']);
        const id = String(parse([show.join('')])[0]?.id);
        const before = await mentions(store, id, phone.gone);
        await run(['users', 'delete', id]);
        mentioned = { before, after: await mentions(store, id, phone.gone) };
        await run(['clear', phone.limited]);
        await run(['block', phone.blocked], { hours: '2' });
        await run(['block', phone.freed]);
        await run(['unblock', phone.freed]);
        await run(['block', '+88213']);
        await run(['block', '+49151123']);
        await store.query(`insert into blocks (start, until) values ('+4917099', $1)`, [new Date(Date.now() - 1)]);
        blocks = await run(['blocks']);
        const audit = await run(['audit'], { phone: phone.gone });
        const all = await run(['audit']);
        const later = await run(['audit'], { since: new Date(Date.now() + 86_400_000).toISOString() });
        printed = { list, show, export: exported, audit, all, later };
      });
      // Commands take the machine's time.
      h.clock.advance((Date.now() - h.clock.now()) / 1000 + 1);
      h = await open(h.clock);
    });

    /** At the address the server has now. */
    const authorize = (name: 'gone' | 'kept', fields: Record<string, string> = {}) =>
      h.authorize(h.browser(), fields, { cookie: browser[name].cookies() });

    test('list, show and export tell who there is', () => {
      const [user] = parse([printed.show.join('')]);
      assert.equal(user?.phone, phone.gone);
      assert.equal(user?.logins, 2);
      assert.equal(printed.list.length, 2);
      const exported = parse(printed.export).find(({ id }) => id === user?.id);
      assert.deepEqual(exported, user);
      const line = printed.list.find((text) => text.startsWith(String(user?.id)));
      assert.equal(line, [user?.id, user?.phone, user?.createdAt, user?.lastLoginAt, user?.logins].join('\t'));
    });

    test('a deleted user has no session, token, ticket or code left', async () => {
      assert.equal((await authorize('gone', { prompt: 'none' })).searchParams.get('error'), 'login_required');
      const headers = { authorization: `Bearer ${accessToken}` };
      assert.equal((await fetch(`${h.base}/userinfo`, { headers })).status, 401);
      const shown = await authorize('gone', { login_ticket: unusedTicket });
      assert.equal(shown.searchParams.get('error'), 'access_denied');
      assert.equal((await h.authenticate(phone.gone, unusedCode)).body.reason, 'code_expired');
      assert.ok((await authorize('kept')).searchParams.get('code'));
    });

    test('no row of any other table than the audit names a deleted user or its number', () => {
      assert.deepEqual(mentioned.before, ['codes', 'oidc_records', 'tickets', 'users']);
      assert.deepEqual(mentioned.after, []);
    });

    test('a cleared number may have a code at once, and guess at it', async () => {
      const code = await h.sendCode(phone.limited);
      assert.equal((await h.authenticate(phone.limited, code)).status, 200);
    });

    test('blocks are listed with their ends, but for one that is over', () => {
      const ends = new Map(blocks.map((line) => line.split('\t') as [string, string]));
      assert.deepEqual([...ends.keys()].sort(), [phone.blocked, '+49151123', '+88213'].sort());
      assert.match(ends.get(phone.blocked) ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      assert.equal(ends.get('+88213'), 'until it is unblocked');
    });

    test('a blocked number gets no code for its hours, an unblocked one does', async () => {
      const { status, body } = await h.start(phone.blocked);
      assert.deepEqual([status, body.reason], [429, 'number_blocked']);
      assert.ok(Number(body.retry_after) > 3600 && Number(body.retry_after) <= 7200);
      assert.equal((await h.start('+8821355512345')).body.reason, 'number_blocked');
      await h.sendCode(phone.freed);
    });

    test('the audit tells all of a number without telling it, oldest first', () => {
      const entries = parse(printed.audit);
      const told = entries.map(({ event, outcome }) => `${String(event)} ${String(outcome)}`);
      const login = ['start sent', 'guess right', 'login success'];
      assert.deepEqual(told, [...login, 'start sent', 'guess right', 'start sent', 'user_deleted command']);
      const [first] = entries;
      assert.deepEqual([first?.client, first?.address], ['web', '127.0.0.0/24']);
      assert.match(String(first?.phone), /^[0-9a-f]{32}$/);
      for (const line of printed.all) {
        for (const number of Object.values(phone)) assert.ok(!line.includes(number.slice(1)), line);
      }
      const prefixes = parse(printed.all).map(({ details }) => (details as Fields).prefix);
      assert.deepEqual(prefixes.filter(Boolean), ['+88213', '+49151123']);
      const others = parse(printed.all).map(({ event, outcome }) => `${String(event)} ${String(outcome)}`);
      for (const expected of [
        'guess code_wrong',
        'start resend_wait',
        'cleared command',
        'blocked command',
        'unblocked command',
      ]) {
        assert.ok(others.includes(expected), expected);
      }
      assert.deepEqual(printed.later, []);
    });

    test('what is not there is said', async () => {
      await h.close();
      const deletedId = String(parse([printed.show.join('')])[0]?.id);
      const refusals = {
        'users show +4915112340000': /no user with the number/,
        [`users show ${deletedId}`]: /no user with the id/,
        'users delete sms|000000000000000000000000': /no user with the id/,
        'clear +4915112340000': /Nothing is counted/,
        'unblock +4915112340000': /is not blocked/,
        'block 0151': /neither a phone number nor a prefix/,
        'block +490151': /neither a phone number nor a prefix/,
        'block +4407': /neither a phone number nor a prefix/,
        'users show': /Use it so: .*users show <id or number>/,
        users: /Use it so: .*users list/,
      };
      await onDatabase(environment, async (run) => {
        for (const [words, text] of Object.entries(refusals)) {
          await assert.rejects(
            async () => run(words.split(' ')),
            (error) => error instanceof Failure && text.test(error.message),
          );
        }
        await assert.rejects(async () => run(['clear', phone.kept], { hours: '3' }), /Use it so/);
      });
    });
  });
}
