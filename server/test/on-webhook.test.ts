import { after, before, describe } from 'node:test';
import { newDataFolder } from './helpers/data-folder.js';
import { Harness } from './helpers/harness.js';
import { WebhookReceiver } from './helpers/webhook-receiver.js';
import { everySuite } from './suites/every.js';

describe('with the webhook sender', () => {
  let receiver: WebhookReceiver;
  let harness: Harness;
  before(async () => {
    receiver = await WebhookReceiver.open();
    harness = await Harness.open({ dataDir: await newDataFolder(), receiver });
  });
  after(async () => {
    await harness.close();
    receiver.close();
  });

  everySuite(() => harness);
});
