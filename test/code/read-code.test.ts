import { expect } from '@open-wc/testing';
import { readCode } from '../../src/code/read-code.js';

const CASES: readonly [text: string, code: string][] = [
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123-456', '123456'],
  [' 12 34 56 ', '123456'],
  ['000004', '000004'],
  ['Your code is 123456', '123456'],
  ['123456 is your code. It works for 3 minutes.', '123456'],
  ['Northwind 24: code 123-456, valid 10 min\n\n@example.com #123456', '123456'],
  ['Code 123456 20 min', '123456'],
  ['26-11-26: your code is 123456', '123456'],
  ['123456 123456', '123456'],
  ['Old 111111, new 222222', '111111222222'],
  ['111111 222222', '111111222222'],
  ['Pay 100000 EUR? Your code: 987654', '100000987654'],
  ['Pay 100000 EUR? Your code: 987654\n@shop.example #987654', '987654'],
  ['١٢٣٤٥٦', '123456'],
  ['१२३ ४५६', '123456'],
  ['１２３４５６', '123456'],
  ['𝟏𝟐𝟑𝟜𝟝𝟞', '123456'],
  ['12', '12'],
  ['1234567', '1234567'],
  ['', ''],
  ['no digits here', ''],
];

describe('readCode', () => {
  for (const [text, code] of CASES) {
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(code)}`, () => {
      expect(readCode(text, 6)).to.equal(code);
    });
  }

  it('takes the run of the awaited length', () => {
    expect(readCode('4321 or 12345678', 8)).to.equal('12345678');
    expect(readCode('4321 or 12345678', 4)).to.equal('4321');
  });
});
