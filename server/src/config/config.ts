import * as v from 'valibot';
import { describeIssue, pathOf } from './describe-issue.js';
import { configSchema, secretsSchema } from './schema.js';

/** The validated configuration, with every default filled in. */
export type Config = v.InferOutput<typeof configSchema>;
export type ClientConfig = Config['clients'][number];
export type SenderConfig = Config['sms']['sender'];
/** What must stay outside the database. */
export type Secrets = v.InferOutput<typeof secretsSchema>;

const WHOLE = '(whole configuration)';

/** One thing that is wrong, and where: `clients.0.callbacks.1`. */
export interface ConfigMistake {
  path: string;
  message: string;
}

/** The server does not start. `mistakes` names all of them, not only the first. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly ConfigMistake[];

  constructor(mistakes: readonly ConfigMistake[]) {
    super(`The configuration is wrong:\n${mistakes.map(({ path, message }) => `  ${path}: ${message}`).join('\n')}`);
    this.mistakes = mistakes;
  }
}

/**
 * Checks a configuration, whatever its source.
 * @throws {ConfigError} naming every mistake by its path
 */
export function parseConfig(input: unknown): Config {
  return check(configSchema, input, '');
}

/** Checks that every secret is there. @throws {ConfigError} */
export function parseSecrets(input: unknown, path: string): Secrets {
  return check(secretsSchema, input, path);
}

function check<Schema extends v.GenericSchema>(schema: Schema, input: unknown, prefix: string): v.InferOutput<Schema> {
  // To the library, a list is an object too.
  if (Array.isArray(input)) {
    throw new ConfigError([{ path: prefix || WHOLE, message: 'must be an object' }]);
  }
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw new ConfigError(result.issues.map((issue) => describe(issue, prefix)));
}

function describe(issue: v.BaseIssue<unknown>, prefix: string): ConfigMistake {
  const path = [prefix, pathOf(issue)].filter(Boolean).join('.') || WHOLE;
  return { path, message: describeIssue(issue) };
}
