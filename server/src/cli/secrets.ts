import { systemClock } from '../clock.js';
import { generateRotatable, rotate } from '../config/rotation.js';
import { readSecrets, replaceSecrets } from '../config/secrets.js';
import { Failure } from './failure.js';

/** For the help. */
export const SECRETS_HELP = `sms-login-server secrets new
      print new secrets, for SMS_LOGIN_SECRETS_FILE
sms-login-server secrets rotate <file>
      write the next step of these secrets into their file; then restart each server`;

/** The commands that need no database. @throws {Failure} or {ConfigError} */
export async function secretsCommand(words: readonly string[], print: (line: string) => void): Promise<void> {
  const [what, file] = words;
  const now = systemClock.now();
  if (what === 'new' && words.length === 1) {
    print(JSON.stringify(await generateRotatable(now), undefined, 2));
  } else if (what === 'rotate' && file !== undefined && words.length === 2) {
    await replaceSecrets(file, await rotate(await readSecrets(file), now));
    print(`Rotated. Restart each server that uses ${file}; the next rotation may be in an hour.`);
  } else {
    throw new Failure(`Use it so:\n${SECRETS_HELP}`);
  }
}
