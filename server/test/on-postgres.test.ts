import { after, before, describe, test } from 'node:test';
import { Harness } from './helpers/harness.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';
import { codesSuite } from './suites/codes.js';
import { healthSuite } from './suites/health.js';
import { directGrantSuite } from './suites/direct-grant.js';
import { hostedPageSuite } from './suites/hosted-page.js';
import { inboxSuite } from './suites/inbox.js';
import { lockSuite } from './suites/lock.js';
import { loginSuite } from './suites/login.js';
import { refusalsSuite } from './suites/refusals.js';
import { assertSecretsStay } from './suites/secrecy.js';
import { ticketsSuite } from './suites/tickets.js';

describe('on PostgreSQL', () => {
  let cluster: PostgresCluster;
  let harness: Harness;
  before(async () => {
    cluster = await startPostgres();
    harness = await Harness.open({ databaseUrl: await cluster.createDatabase() });
  });
  after(async () => {
    await harness.close();
    await cluster.stop();
  });

  for (const suite of [
    loginSuite,
    codesSuite,
    ticketsSuite,
    hostedPageSuite,
    refusalsSuite,
    directGrantSuite,
    lockSuite,
    inboxSuite,
    healthSuite,
  ])
    suite(() => harness);
  test('no secret is in the log or in an error', () => assertSecretsStay(harness));
});
