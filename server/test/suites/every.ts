import { test } from 'node:test';
import type { Harness } from '../helpers/harness.js';
import { codesSuite } from './codes.js';
import { directGrantSuite } from './direct-grant.js';
import { healthSuite } from './health.js';
import { hostedPageSuite } from './hosted-page.js';
import { lockSuite } from './lock.js';
import { loginSuite } from './login.js';
import { rawRequestsSuite } from './raw-requests.js';
import { refusalsSuite } from './refusals.js';
import { assertSecretsStay } from './secrecy.js';
import { ticketsSuite } from './tickets.js';

type Suite = (harness: () => Harness) => void;

/** All that has to hold whatever the database and the sender, and that none of it tells a secret. */
const SUITES: readonly Suite[] = [
  loginSuite,
  codesSuite,
  ticketsSuite,
  hostedPageSuite,
  refusalsSuite,
  rawRequestsSuite,
  directGrantSuite,
  lockSuite,
  healthSuite,
];

/** @param more suites that need something of this harness that not all have */
export function everySuite(harness: () => Harness, more: readonly Suite[] = []): void {
  for (const suite of [...SUITES, ...more]) suite(harness);
  test('no secret is in the log or in an error', () => assertSecretsStay(harness()));
}
