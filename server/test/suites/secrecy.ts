import assert from 'node:assert/strict';
import { SECRETS, type Harness } from '../helpers/harness.js';

/**
 * Over everything the suites did: no log line and no error, be it a body or a redirect, holds a code, a whole number, a
 * ticket, a token, a cookie or a secret of the configuration.
 */
export function assertSecretsStay({ logLines, secrets, answers }: Harness): void {
  assert.ok(logLines.length > 50, 'the suites must have logged');
  assert.ok(answers.errors.length > 50, 'the suites must have been refused');
  assert.ok(answers.cookies.size > 50, 'the suites must have got cookies');
  assert.ok(secrets.size > 50, 'the suites must have collected secrets');
  const hidden = [...secrets, ...answers.cookies, ...configuredSecrets()].filter(Boolean);
  for (const said of [...logLines, ...answers.errors]) {
    for (const secret of hidden) assert.ok(!holds(said, secret), `${secret} is told in: ${said}`);
  }
}

function configuredSecrets(): string[] {
  const { peppers, cookieKeys, signingKeys } = SECRETS;
  return [...peppers, ...cookieKeys, ...signingKeys.map(({ d }) => d)];
}

// Six digits also stand in times and user ids, so a code counts only where no digit or letter continues it. A number
// counts without its plus too.
function holds(said: string, secret: string): boolean {
  if (!/^\d{6,10}$/.test(secret)) return said.includes(secret.replace(/^\+/, ''));
  return new RegExp(`(?<![\\w.])${secret}(?!\\w)`).test(said);
}
