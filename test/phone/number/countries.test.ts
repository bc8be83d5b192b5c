import { expect } from '@open-wc/testing';
import examples from 'libphonenumber-js/mobile/examples';
import * as numbers from '../../../src/phone/number/library.js';
import { numberLibrary } from '../../../src/phone/number/library.js';
import { loadAllPlans } from './all-plans.js';

before(loadAllPlans);

const mobiles = Object.entries(examples);

/** Each country's example in every form people write it in, with the country in which that form is understood. */
const formsOf = (country: string, mobile: string): [form: string, text: string, chosen: string | undefined][] => {
  const e164 = `+${numbers.callingCodeOf(country)}${mobile}`;
  const reading = numberLibrary.read(e164);
  if (reading.kind !== 'number') throw new Error(`The library cannot read its own example ${e164}`);
  const elsewhere = reading.callingCode === '44' ? 'US' : 'GB';
  return [
    ['E.164', e164, undefined],
    ['E.164 elsewhere', e164, elsewhere],
    ['international', reading.international, undefined],
    ['national', reading.national, country],
    ['national digits', mobile, country],
    ['00', `00${e164.slice(1)}`, country],
    ['00 elsewhere', `00${e164.slice(1)}`, elsewhere],
    ['00, no country', `00${e164.slice(1)}`, undefined],
  ];
};

describe('phone/number: the example mobile number of every country', () => {
  it('covers all 245', () => expect(mobiles).to.have.lengthOf(245));

  for (const [country, mobile] of mobiles) {
    it(country, () => {
      for (const [form, text, chosen] of formsOf(country, mobile)) {
        expect(numbers.parse(text, chosen), `${form}: ${text} in ${chosen}`).to.include({
          kind: 'ok',
          e164: `+${numbers.callingCodeOf(country)}${mobile}`,
          valid: true,
        });
        if (chosen === country) expect(numbers.parse(text, chosen)).to.include({ country });
      }
    });
  }

  it('keeps every digit when it formats the field', () => {
    for (const [country, mobile] of mobiles) {
      const shown = numbers.formatField(mobile, country);
      expect(shown.replace(/\D/g, ''), country).to.equal(mobile);
      expect(numbers.parse(shown, country), country).to.deep.equal(numbers.parse(mobile, country));
    }
  });
});
