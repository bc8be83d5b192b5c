import { expect } from '@open-wc/testing';
import { parseWithoutPlan } from '../../../src/phone/number/parse-without-plan.js';

describe('phone/number/parse-without-plan', () => {
  for (const text of [
    '+447400123456',
    '+44 (7400) 123-456',
    '00 44 7400 123456',
    '＋٤٤٧٤٠٠١٢٣٤٥٦',
    '+44 (0)7400 123456',
  ]) {
    it(`lets ${text} through as a number nothing speaks against`, () =>
      expect(parseWithoutPlan(text)).to.deep.equal({
        kind: 'ok',
        e164: '+447400123456',
        valid: true,
        countries: ['GB', 'GG', 'IM', 'JE'],
      }));
  }

  it('leaves out an extension', () =>
    expect(parseWithoutPlan('+12015550123x9')).to.include({ e164: '+12015550123', extension: '9' }));

  const refused: readonly (readonly [text: string, code: string])[] = [
    ['', 'phone-required'],
    ['07400123456', 'timeout'],
    ['+44 call me', 'phone-invalid'],
    ['+1234567', 'phone-too-short'],
    ['+1234567890123456', 'phone-too-long'],
  ];
  for (const [text, code] of refused) {
    it(`refuses ${JSON.stringify(text)}: ${code}`, () =>
      expect(parseWithoutPlan(text)).to.deep.equal({ kind: 'error', code }));
  }
});
