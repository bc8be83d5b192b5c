import assert from 'node:assert/strict';
import type { Harness } from '../helpers/harness.js';

/** Over everything the suites did: no log line holds a code, a number, a ticket, a token or a secret. */
export function assertLogsAreClean({ logLines, secrets }: Harness): void {
  assert.ok(logLines.length > 50, 'the suites must have logged');
  assert.ok(secrets.size > 50, 'the suites must have collected secrets');
  for (const line of logLines) {
    for (const secret of secrets) assert.ok(!holds(line, secret), `the log holds ${secret}: ${line}`);
  }
}

// Six digits also stand in times and user ids, so a code counts only where no digit or letter continues it.
function holds(line: string, secret: string): boolean {
  if (!/^\d{6,10}$/.test(secret)) return line.includes(secret);
  return new RegExp(`(?<![\\w.])${secret}(?!\\w)`).test(line);
}
