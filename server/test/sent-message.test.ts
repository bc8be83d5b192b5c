import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newDataFolder } from './helpers/data-folder.js';
import { Harness } from './helpers/harness.js';

const NAME = "{{ phone_number }} @@code@@ {% include 'x' %}";
const PAGE = 'https://shop.example:8443';

describe('the message that is sent', () => {
  let harness: Harness;
  before(async () => {
    harness = await Harness.open({
      dataDir: await newDataFolder(),
      config: () => ({
        sms: { template: '{{ application.name }} | {{ request_language }} | @@password@@' },
        clients: [{ id: 'web', name: NAME, callbacks: ['https://shop.example/'], origins: [PAGE] }],
      }),
    });
  });
  after(() => harness.close());

  async function sent(headers: Record<string, string>): Promise<string> {
    const phone = harness.newPhone();
    const { status, body } = await harness.start(phone, {}, headers);
    assert.equal(status, 200, JSON.stringify(body));
    return (harness.messages(phone)[0] ?? '').replaceAll(harness.codeFor(phone), '<code>');
  }

  test('binds the code to the page that asked, and shows a name as it is, whatever it looks like', async () => {
    const text = await sent({ origin: PAGE, 'x-request-language': 'de' });
    assert.equal(text, `${NAME} | de | <code>\n\n@shop.example #<code>`);
  });

  test('binds it to nothing when a back end asked', async () => {
    assert.equal(await sent({ origin: '', 'x-request-language': 'de' }), `${NAME} | de | <code>`);
  });

  test('shows of the headers no more than a language tag', async () => {
    const hostile = 'Call +1 900 555 0123 {{ phone_number }}';
    for (const [requested, accepted, shown] of [
      [hostile, `${hostile}, de-AT;q=0.5`, 'de-AT'],
      [`https://evil.example`, '@evil.example #1', ''],
      ['x'.repeat(5000), '*', ''],
    ] as const) {
      const text = await sent({ origin: '', 'x-request-language': requested, 'accept-language': accepted });
      assert.equal(text, `${NAME} | ${shown} | <code>`);
    }
  });
});
