import { readFileSync } from 'node:fs';
import { ConfigError } from '../config/config.js';
import { applyEnvironment, type Environment } from '../config/environment.js';

/** The configuration file with the environment laid over it, unchecked. @throws {ConfigError} */
export function readConfig(file: string | undefined, environment: Environment): unknown {
  if (file === undefined) {
    throw new ConfigError([{ path: '(configuration file)', message: 'name one as argument or in SMS_LOGIN_CONFIG' }]);
  }
  return applyEnvironment(parse(file), environment);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason =
      error instanceof SyntaxError ? 'is not JSON' : `cannot be read: ${(error as NodeJS.ErrnoException).code}`;
    throw new ConfigError([{ path: file, message: reason }]);
  }
}
