import { expect } from '@open-wc/testing';
import { cleanText } from '../../../src/phone/number/clean.js';

describe('phone/number/clean', () => {
  const cases: readonly (readonly [what: string, text: string, clean: string])[] = [
    ['nothing', '', ''],
    ['only invisible characters', ' \u200b\u2060\ufeff\t', ''],
    ['direction marks of a contact list', '\u202a+44 7400 123456\u202c', '+44 7400 123456'],
    ['a soft hyphen', '07400\u00ad123456', '07400123456'],
    ['no-break, thin, narrow and ideographic spaces', '+44\u00a07400\u2009123\u202f45\u30006', '+44 7400 123 45 6'],
    ['tabs and line ends', '\t07400\n123456\r\n', '07400 123456'],
    ['keycap emoji', '0\ufe0f\u20e37\ufe0f\u20e3400', '07400'],
    ['full-width digits, plus, brackets and hyphen', '＋４４（０）７４００－１２３', '+44(0)7400-123'],
    ['dashes of all kinds', '1\u20102\u20113\u20134\u20145\u22126\u30fc7', '1-2-3-4-5-6-7'],
    ['a tel: URI', 'tel:+1-201-555-0123', '+1-201-555-0123'],
    ['a tel: URI in capitals with an encoded space', 'TEL:+1%20201', '+1 201'],
    ['parameters of a tel: URI', 'tel:+12015550123;isub=12;phone-context=example.com', '+12015550123'],
    ['the extension of a tel: URI stays', 'tel:+12015550123;ext=99', '+12015550123;ext=99'],
    ['a global phone-context before a local number', 'tel:7400123456;phone-context=+44', '+447400123456'],
    ['a phone-context before a global number', 'tel:+447400123456;phone-context=+1', '+447400123456'],
  ];
  for (const [what, text, clean] of cases) {
    it(`makes plain: ${what}`, () => expect(cleanText(text)).to.equal(clean));
  }

  it('reads the same text alike every time', () => {
    const uri = 'tel:07400123456;phone-context=+44';
    expect([cleanText(uri), cleanText(uri), cleanText(uri)]).to.deep.equal(Array(3).fill('+4407400123456'));
  });
});
