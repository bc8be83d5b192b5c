/** The example mobile number of every country and region, in every form, from the field to the body of the request. */
import { expect } from '@open-wc/testing';
import { rowsFor } from '../helpers/engine.js';
import { enterNumber, mountWithAuth0 } from '../helpers/phone-entry.js';
import { EXAMPLES } from '../phone/example-forms.js';
import { restoreFetch } from '../transport/fetch-stub.js';

describe('Every country', () => {
  afterEach(restoreFetch);

  it('is there', () => expect(EXAMPLES).to.have.length(245));

  for (const { country, e164, international, national, zeros } of rowsFor(EXAMPLES)) {
    it(`${country}: ${national}, ${international}, ${zeros}, ${e164}`, async () => {
      const driver = await mountWithAuth0({ country });
      for (const text of [national, international, zeros, e164]) {
        const { sent, shown, error, warned } = await enterNumber(driver, text);
        expect({ sent, shown, error, warned }, text).to.deep.equal({
          sent: [e164],
          shown: e164.slice(1),
          error: '',
          warned: false,
        });
        driver.element.reset();
        await driver.rendered();
      }
    });
  }
});
