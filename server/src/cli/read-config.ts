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
    // Editors of Windows write a mark at the beginning, which is no JSON.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason =
      error instanceof SyntaxError
        ? `is not JSON${placeOf(error)}`
        : `cannot be read: ${(error as NodeJS.ErrnoException).code}`;
    throw new ConfigError([{ path: file, message: reason }]);
  }
}

/** Where Node found the mistake. The rest of what it says repeats the text, which may be a secret. */
function placeOf({ message }: SyntaxError): string {
  return / at position \d+( \(line \d+ column \d+\))?/.exec(message)?.[0] ?? '';
}
