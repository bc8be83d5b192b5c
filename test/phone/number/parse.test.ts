import { expect } from '@open-wc/testing';
import { numberLibrary as lib } from '../../../src/phone/number/library.js';
import { parseNumber } from '../../../src/phone/number/parse.js';
import { suggestNumber } from '../../../src/phone/number/suggest.js';
import { loadAllPlans } from './all-plans.js';

before(loadAllPlans);

type Country = string | undefined;

const e164Of = (text: string, country: Country): string => {
  const number = parseNumber(text, country, lib);
  if (number.kind === 'unloaded') throw new Error(`No plans of +${number.callingCode}`);
  return number.kind === 'ok' ? number.e164 : number.code;
};

describe('phone/number/parse: what is sent', () => {
  const cases: readonly (readonly [text: string, country: Country, e164: string])[] = [
    // Trunk prefixes.
    ['07400 123456', 'GB', '+447400123456'],
    ['7400123456', 'GB', '+447400123456'],
    ['(07400) 123-456', 'GB', '+447400123456'],
    ['0151/23456789', 'DE', '+4915123456789'],
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
    ['06 20 123 4567', 'HU', '+36201234567'],
    ['312 345 6789', 'IT', '+393123456789'],
    ['1 415 555 2671', 'US', '+14155552671'],
    ['+44 (0)7400 123456', undefined, '+447400123456'],
    ['+4407400123456', undefined, '+447400123456'],
    ['+34 (0)612 345 678', undefined, '+34612345678'],
    ['+7 8 912 345 67 89', undefined, '+79123456789'],
    // A zero that belongs to the number stays.
    ['+225 01 23 45 67 89', undefined, '+2250123456789'],
    ['+39 (0)322 345678', undefined, '+390322345678'],
    // Mobile marks of Argentina, Mexico and Brazil.
    ['011 15 2345-6789', 'AR', '+5491123456789'],
    ['+54 9 11 2345 6789', undefined, '+5491123456789'],
    ['+54 11 15 2345-6789', undefined, '+5491123456789'],
    ['55 1234 5678', 'MX', '+525512345678'],
    ['044 55 1234 5678', 'MX', '+525512345678'],
    ['+52 1 55 1234 5678', undefined, '+525512345678'],
    ['0 15 11 96123-4567', 'BR', '+5511961234567'],
    // + beats the country; 00 is +, unless the country's own plan reads it as a valid number.
    ['+31 6 12345678', 'GB', '+31612345678'],
    ['0044 7400 123456', 'DE', '+447400123456'],
    ['0044 7400 123456', 'AU', '+447400123456'],
    ['0044 7400 123456', 'BR', '+447400123456'],
    ['0044 7400 123456', 'JP', '+447400123456'],
    ['0044 7400 123456', 'KH', '+447400123456'],
    ['0044 7400 123456', 'NG', '+447400123456'],
    ['001 415 555 2671', 'AU', '+14155552671'],
    ['00 690 7312', 'TJ', '+992006907312'],
    ['00212 672 345678', 'HK', '+212672345678'],
    ['0044 (0)7400 123456', undefined, '+447400123456'],
    ['0011 44 7400 123456', 'AU', '+447400123456'],
    ['011 44 7400 123456', 'US', '+447400123456'],
    ['8 10 44 7400 123456', 'RU', '+447400123456'],
    // Other scripts, invisible characters, URIs.
    ['٠٧٤٠٠ ١٢٣٤٥٦', 'GB', '+447400123456'],
    ['＋４４７４００１２３４５６', undefined, '+447400123456'],
    ['\u202a+44 7400 123456\u202c', undefined, '+447400123456'],
    ['tel:07400123456;phone-context=+44', 'US', '+447400123456'],
    // A plus written twice or in brackets.
    ['++44 7400 123456', undefined, '+447400123456'],
    ['(+44) 7400 123456', undefined, '+447400123456'],
    // Satellite phones have a calling code of no country.
    ['+870 773 111 632', undefined, '+870773111632'],
  ];
  for (const [text, country, e164] of cases) {
    it(`${JSON.stringify(text)} in ${country ?? 'no country'} is ${e164}`, () =>
      expect(e164Of(text, country)).to.equal(e164));
  }
});

describe('phone/number/parse: what is refused', () => {
  const cases: readonly (readonly [text: string, country: Country, code: string])[] = [
    ['', 'GB', 'phone-required'],
    [' \u200e ', 'GB', 'phone-required'],
    ['+', 'GB', 'phone-invalid'],
    ['call me', 'GB', 'phone-invalid'],
    ['1-800-FLOWERS', 'US', 'phone-invalid'],
    ['07400 123456 home', 'GB', 'phone-invalid'],
    ['*31#07400123456', 'GB', 'phone-invalid'],
    ['name@example.com', 'GB', 'phone-invalid'],
    ['7400123456', undefined, 'phone-invalid'],
    ['07400123456', 'XX', 'phone-invalid'],
    ['+447400123456 +447400123457', undefined, 'phone-invalid'],
    ['07400123456 07400123457', 'GB', 'phone-invalid'],
    ['07400 123456, 07400 123457', 'GB', 'phone-invalid'],
    ['07400123456/07400123457', 'GB', 'phone-invalid'],
    ['07400 123456 07400 123457', 'GB', 'phone-invalid'],
    ['(415) 555-2671 / (415) 555-2672', 'US', 'phone-invalid'],
    ['07400 123456 or +31612345678', 'GB', 'phone-invalid'],
    ['0', 'GB', 'phone-too-short'],
    ['0740', 'GB', 'phone-too-short'],
    ['+44', undefined, 'phone-too-short'],
    ['+1 415 555', undefined, 'phone-too-short'],
    ['112', 'DE', 'phone-too-short'],
    ['07400 1234567', 'GB', 'phone-too-long'],
    ['+1 415 555 26711', undefined, 'phone-too-long'],
    ['+49 123 456 789 012 345', undefined, 'phone-too-long'],
    ['1'.repeat(300), 'US', 'phone-too-long'],
  ];
  for (const [text, country, code] of cases) {
    it(`${JSON.stringify(text).slice(0, 40)} in ${country ?? 'no country'}: ${code}`, () =>
      expect(e164Of(text, country)).to.equal(code));
  }

  it('names an unknown calling code', () => {
    const error = { kind: 'error', code: 'country-code-unknown', subject: '+999' };
    expect(parseNumber('+999 1234567', 'GB', lib)).to.deep.equal(error);
    expect(parseNumber('00999 1234567', undefined, lib)).to.deep.equal(error);
  });
});

describe('phone/number/parse: what else is known', () => {
  it('offers the number that lacks its plus, and does not apply it', () => {
    expect(parseNumber('447400123456', 'GB', lib)).to.deep.equal({ kind: 'error', code: 'phone-too-long' });
    expect(suggestNumber('447400123456', 'GB', lib)).to.equal('+447400123456');
    expect(suggestNumber('79123456789', 'RU', lib)).to.equal('+79123456789');
    expect(suggestNumber('447400123456', undefined, lib)).to.equal('+447400123456');
    expect(parseNumber('4915123456789', 'DE', lib)).to.include({ kind: 'ok', e164: '+494915123456789', valid: false });
    expect(suggestNumber('4915123456789', 'DE', lib)).to.equal('+4915123456789');
  });

  it('offers the national number that has a plus too many', () =>
    expect(suggestNumber('+07400123456', 'GB', lib)).to.equal('+447400123456'));

  it('offers nothing beside a known mobile number', () =>
    expect(suggestNumber('07400123456', 'GB', lib)).to.equal(undefined));

  it('keeps the chosen country within one calling code', () => {
    expect(parseNumber('07911 123456', 'GB', lib)).to.include({ country: 'GB', valid: true });
    expect(parseNumber('+1 416 555 0123', 'US', lib)).to.include({ country: 'US' });
    expect(parseNumber('+1 416 555 0123', undefined, lib)).to.include({ country: 'CA' });
    expect(parseNumber('+31612345678', 'GB', lib)).to.include({ country: 'NL' });
  });

  it('calls a landline possible, not valid', () =>
    expect(parseNumber('020 7946 0958', 'GB', lib)).to.include({ kind: 'ok', valid: false, country: 'GB' }));

  it('names the main country of a calling code when the number names none', () =>
    expect(parseNumber('+39 031 234 5678', undefined, lib)).to.include({ country: 'IT', valid: false }));

  for (const tail of ['x123', ' ext. 123', ' extension 123', '#123', ';ext=123', ' доб. 123']) {
    it(`leaves out the extension of 020…${tail} and says so`, () =>
      expect(parseNumber(`+1 201 555 0123${tail}`, undefined, lib)).to.include({
        e164: '+12015550123',
        extension: '123',
      }));
  }

  it('writes the national form with its trunk prefix', () =>
    expect(parseNumber('+447400123456', undefined, lib)).to.include({ national: '07400 123456' }));
});

describe('phone/number/parse: endless input', () => {
  for (const piece of ['1', '-', ',', '+111 ', '٣', 'x']) {
    it(`answers at once to 100,000 times ${JSON.stringify(piece)}`, () => {
      expect(parseNumber(piece.repeat(100_000), 'GB', lib)).to.include({ kind: 'error', code: 'phone-too-long' });
    });
  }
});
