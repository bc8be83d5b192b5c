import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Secrets } from '../config/config.js';
import { applyEnvironment, type Environment } from '../config/environment.js';
import { secretsSchema } from '../config/schema.js';
import { readSecrets } from '../config/secrets.js';
import { dataDirOf } from './open-database.js';
import { Failure } from './failure.js';
import { readConfig } from './read-config.js';

const withPeppers = v.object({ secrets: v.object({ peppers: secretsSchema.entries.peppers }) });

/**
 * The peppers of the server, from where it has them: its configuration file (SMS_LOGIN_CONFIG), SMS_LOGIN_SECRETS, or
 * `secrets.json` of the data folder. @throws {Failure} when there are none
 */
export async function readPeppers(environment: Environment): Promise<Secrets['peppers']> {
  const { SMS_LOGIN_CONFIG: file } = environment;
  const said = file ? readConfig(file, environment) : applyEnvironment({}, environment);
  const given = v.safeParse(withPeppers, said);
  if (given.success) return given.output.secrets.peppers;
  const kept = join(dataDirOf(environment) ?? '', 'secrets.json');
  if (dataDirOf(environment) && existsSync(kept)) return (await readSecrets(kept)).peppers;
  throw new Failure('The audit needs the pepper of the server: set SMS_LOGIN_SECRETS or SMS_LOGIN_CONFIG as for it.');
}
