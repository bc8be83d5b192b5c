import { after, before, describe } from 'node:test';
import { Harness } from './helpers/harness.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';
import { everySuite } from './suites/every.js';
import { inboxSuite } from './suites/inbox.js';

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

  everySuite(() => harness, [inboxSuite]);
});
