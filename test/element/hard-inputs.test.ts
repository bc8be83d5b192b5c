/** Numbers as people really enter them, from the field to the body of the request. */
import { expect } from '@open-wc/testing';
import type { Driver } from '../helpers/driver.js';
import { rowsFor } from '../helpers/engine.js';
import { fillPhone, mountWithAuth0, submitPhone } from '../helpers/phone-entry.js';
import { HARD_INPUTS } from '../phone/hard-inputs.js';
import { restoreFetch } from '../transport/fetch-stub.js';

/** The notice stands there until the number is sent, so it has to be looked for before. */
async function checkNotice(driver: Driver, text: string, extension: string): Promise<void> {
  driver.phone.focus();
  await driver.until(() => driver.root.querySelector('[part~=country]')!.textContent.includes('+'));
  await fillPhone(driver, text);
  const notice = `We left out the extension: ${extension}. Text messages can’t reach extensions.`;
  await driver.until(() => driver.messageText === notice);
}

describe('Hard inputs', () => {
  afterEach(restoreFetch);

  for (const [what, rows] of Object.entries(HARD_INPUTS)) {
    describe(what, () => {
      for (const [text, country, expected, more = {}] of rowsFor(rows)) {
        it(`${JSON.stringify(text).slice(0, 60)} in ${country}: ${expected}`, async () => {
          const driver = await mountWithAuth0({ country });
          if (more.extension) await checkNotice(driver, text, more.extension);
          else await fillPhone(driver, text);
          const outcome = await submitPhone(driver);
          const { sent, shown, error, warned, offered } = outcome;
          const isSent = expected.startsWith('+');
          expect({ sent, shown, error, warned, offered }).to.deep.equal({
            sent: isSent ? [expected] : [],
            shown: isSent ? expected.slice(1) : '',
            error: isSent ? '' : expected,
            warned: more.warns ?? false,
            offered: more.offers,
          });
          if (more.country) expect(outcome.country).to.equal(more.country);
        });
      }
    });
  }
});
