import { newDataFolder } from './data-folder.js';
import type { HarnessOptions } from './harness.js';
import type { PostgresCluster } from './postgres.js';

/** An empty one of each kind of database, for servers that share it or follow each other on it. */
export const DATABASES: Record<
  string,
  (cluster: PostgresCluster) => Promise<Pick<HarnessOptions, 'databaseUrl' | 'dataDir'>>
> = {
  PostgreSQL: async (cluster) => ({ databaseUrl: await cluster.createDatabase() }),
  'the embedded database': async () => ({ dataDir: await newDataFolder() }),
};
