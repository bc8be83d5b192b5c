/**
 * A second opinion on the numbers that test/element/every-country.test.ts takes through the element: Google's own
 * library reads each form of each of them as the same number.
 */
import google from 'google-libphonenumber';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXAMPLES } from '../phone/example-forms.js';

const util = google.PhoneNumberUtil.getInstance();

function e164Of(text: string, region: string): string {
  return util.format(util.parse(text, region), google.PhoneNumberFormat.E164);
}

/** A country that dials `00` before a calling code. */
const WITH_ZEROS = 'FR';

describe('The example mobile number of every country, by google-libphonenumber', () => {
  it('is there for all 245', () => assert.equal(EXAMPLES.length, 245));

  for (const { country, e164, international, national, zeros } of EXAMPLES) {
    it(`${country}: ${e164}`, () => {
      assert.equal(e164Of(national, country), e164);
      assert.equal(e164Of(international, country), e164);
      assert.equal(e164Of(zeros, WITH_ZEROS), e164);
      assert.equal(e164Of(e164, country), e164);
      assert.ok(util.isValidNumber(util.parse(e164)), 'a number that exists');
    });
  }
});
