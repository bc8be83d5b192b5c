import { after, before, describe, test } from 'node:test';
import { Harness } from './helpers/harness.js';
import { codesSuite } from './suites/codes.js';
import { inboxSuite } from './suites/inbox.js';
import { loginSuite } from './suites/login.js';
import { refusalsSuite } from './suites/refusals.js';
import { assertLogsAreClean } from './suites/secrecy.js';
import { ticketsSuite } from './suites/tickets.js';

describe('on the embedded database', () => {
  let harness: Harness;
  before(async () => {
    harness = await Harness.open();
  });
  after(() => harness.close());

  for (const suite of [loginSuite, codesSuite, ticketsSuite, refusalsSuite, inboxSuite]) suite(() => harness);
  test('no secret is in the log', () => assertLogsAreClean(harness));
});
