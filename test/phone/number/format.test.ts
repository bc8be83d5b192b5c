import { expect } from '@open-wc/testing';
import { maskNumber } from '../../../src/phone/number/format.js';
import { callingCodeOf, formatField, formatInternational } from '../../../src/phone/number/library.js';
import { loadAllPlans } from './all-plans.js';

before(loadAllPlans);

describe('phone/number/format', () => {
  it('shows a number the international way', () => {
    expect(formatInternational('+447400123456')).to.equal('+44 7400 123456');
    expect(formatInternational('+14155552671')).to.equal('+1 415 555 2671');
    expect(formatInternational('+999123456')).to.equal('+999123456');
  });

  const fields: readonly (readonly [typed: string, country: string | undefined, shown: string])[] = [
    ['07400123456', 'GB', '07400 123456'],
    ['7400123456', 'GB', '7400 123456'],
    ['٠٧٤٠٠١٢٣٤٥٦', 'GB', '07400 123456'],
    ['4155552671', 'US', '(415) 555-2671'],
    ['+447400123456', 'US', '+44 7400 123456'],
    ['+44 (0)7400 123456', undefined, '+44 7400 123456'],
    // Nothing to improve, or nothing to be sure of: as typed.
    ['00447400123456', 'GB', '00447400123456'],
    ['0740', 'GB', '0740'],
    ['+1 201 555 0123 x9', undefined, '+1 201 555 0123 x9'],
    ['call me', 'GB', 'call me'],
    ['', 'GB', ''],
  ];
  for (const [typed, country, shown] of fields) {
    it(`shows ${JSON.stringify(typed)} as ${JSON.stringify(shown)}`, () =>
      expect(formatField(typed, country)).to.equal(shown));
  }

  it('masks all but the calling code and the last three digits', () => {
    expect(maskNumber('+44 7400 123456')).to.equal('+44 •••• •••456');
    expect(maskNumber('+1 415 555 2671')).to.equal('+1 ••• ••• •671');
    expect(maskNumber('+447400123456')).to.equal('+•••••••••456');
  });

  it('knows the calling codes of countries and of nothing else', () => {
    expect(callingCodeOf('GB')).to.equal('44');
    expect(callingCodeOf('JE')).to.equal('44');
    expect(callingCodeOf('XX')).to.equal(undefined);
    expect(callingCodeOf('')).to.equal(undefined);
  });
});
