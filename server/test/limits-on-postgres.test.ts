import { after, before } from 'node:test';
import { startPostgres, type PostgresCluster } from './helpers/postgres.js';
import { attacksSuite } from './suites/attacks.js';
import { limitsSuite } from './suites/limits.js';

let cluster: PostgresCluster;
before(async () => void (cluster = await startPostgres()));
after(() => cluster.stop());

const onPostgres = async () => ({ databaseUrl: await cluster.createDatabase() });

limitsSuite(onPostgres);
attacksSuite(onPostgres);
