import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Failure } from '../src/cli/failure.js';
import { openPostgres } from '../src/store/postgres.js';
import { createLog } from '../src/log.js';
import { newDataFolder } from './helpers/data-folder.js';
import { Harness } from './helpers/harness.js';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';
import { command, commandsSuite } from './suites/commands.js';

let folder: string;
let cluster: PostgresCluster;
before(async () => {
  folder = await newDataFolder();
  cluster = await startPostgres();
});
after(() => cluster.stop());

describe('on the embedded database', () => {
  const environment = () => ({ SMS_LOGIN_DATA_DIR: folder });

  commandsSuite(async () => ({
    open: (clock) => Harness.open({ dataDir: folder, clock }),
    environment: environment(),
  }));

  test('a command is refused while the server runs', async () => {
    const h = await Harness.open({ dataDir: folder });
    await assert.rejects(command(environment(), ['users', 'list']), (error) => {
      return error instanceof Failure && error.message.includes(`${folder} is the data folder of another process`);
    });
    await h.close();
  });

  test('a folder without a database is not made one', async () => {
    const empty = { SMS_LOGIN_DATA_DIR: join(folder, 'elsewhere') };
    await assert.rejects(command(empty, ['users', 'list']), /There is no database in/);
    await assert.rejects(command({}, ['users', 'list']), /Say which database/);
  });
});

describe('on PostgreSQL', () => {
  let databaseUrl: string;
  before(async () => void (databaseUrl = await cluster.createDatabase()));

  commandsSuite(async () => ({
    open: (clock) => Harness.open({ databaseUrl, clock }),
    environment: { DATABASE_URL: databaseUrl },
  }));

  test('a command works beside a running server', async () => {
    const h = await Harness.open({ databaseUrl });
    const environment = { DATABASE_URL: databaseUrl };
    const phone = h.newPhone().replace('+49151', '+49170');
    await command(environment, ['block', phone.slice(0, 7)]);
    assert.equal((await h.start(phone)).body.reason, 'number_blocked');
    await command(environment, ['unblock', phone.slice(0, 7)]);
    assert.equal((await h.start(phone)).status, 200);
    await h.close();
  });

  test('a database without the schema is left alone', async () => {
    const empty = { DATABASE_URL: await cluster.createDatabase() };
    await assert.rejects(command(empty, ['users', 'list']), /has no schema/);
  });

  test('an entry of the audit cannot be changed', async () => {
    const store = openPostgres(databaseUrl, createLog('silent'));
    await assert.rejects(store.query(`update audit set outcome = 'x'`, []), /never changed/);
    await store.close();
  });
});
