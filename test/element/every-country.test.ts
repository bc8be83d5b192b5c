/**
 * The example mobile number of every country and region, from the field to the body of the request: as it is dialled there,
 * and in one of its other forms; in long runs, in every form.
 */
import { expect } from '@open-wc/testing';
import { isLongRun, rowsFor } from '../helpers/engine.js';
import { enterNumber, mountWithAuth0 } from '../helpers/phone-entry.js';
import { EXAMPLES } from '../phone/example-forms.js';
import { restoreFetch } from '../transport/fetch-stub.js';

describe('Every country', () => {
  afterEach(restoreFetch);

  it('is there', () => expect(EXAMPLES).to.have.length(245));

  for (const [nth, { country, e164, international, national, zeros }] of rowsFor(EXAMPLES).entries()) {
    const others = [international, zeros, e164];
    const forms = [national, ...(isLongRun ? others : [others[nth % others.length]!])];
    it(`${country}: ${forms.join(', ')}`, async () => {
      const driver = await mountWithAuth0({ country });
      for (const text of forms) {
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
