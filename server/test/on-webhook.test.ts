import { after, before, describe, test } from 'node:test';
import { Harness } from './helpers/harness.js';
import { WebhookReceiver } from './helpers/webhook-receiver.js';
import { codesSuite } from './suites/codes.js';
import { directGrantSuite } from './suites/direct-grant.js';
import { hostedPageSuite } from './suites/hosted-page.js';
import { loginSuite } from './suites/login.js';
import { refusalsSuite } from './suites/refusals.js';
import { assertSecretsStay } from './suites/secrecy.js';
import { ticketsSuite } from './suites/tickets.js';

describe('with the webhook sender', () => {
  let receiver: WebhookReceiver;
  let harness: Harness;
  before(async () => {
    receiver = await WebhookReceiver.open();
    harness = await Harness.open({ receiver });
  });
  after(async () => {
    await harness.close();
    receiver.close();
  });

  for (const suite of [loginSuite, codesSuite, ticketsSuite, hostedPageSuite, refusalsSuite, directGrantSuite])
    suite(() => harness);
  test('no secret is in the log or in an error', () => assertSecretsStay(harness));
});
