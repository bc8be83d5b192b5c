/**
 * A second opinion on the numbers of test/element/hard-inputs.test.ts: Google's library sends the same number, except
 * where the table says otherwise, and why.
 */
import google from 'google-libphonenumber';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HARD_INPUTS } from '../phone/hard-inputs.js';

const util = google.PhoneNumberUtil.getInstance();

/** The number Google's library reads; `-` for none, or one that does not exist. */
function readByGoogle(text: string, country: string, warns: boolean): string {
  try {
    const number = util.parse(text, country);
    return warns || util.isValidNumber(number) ? util.format(number, google.PhoneNumberFormat.E164) : '-';
  } catch {
    return '-';
  }
}

describe('Hard inputs, by google-libphonenumber', () => {
  for (const [text, country, expected, { google: theirs = expected, warns = false } = {}] of Object.values(
    HARD_INPUTS,
  ).flat()) {
    if (!expected.startsWith('+')) continue;
    it(`${JSON.stringify(text)} in ${country}`, () => assert.equal(readByGoogle(text, country, warns), theirs));
  }
});
