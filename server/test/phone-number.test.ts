import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maskPhone, maskUrl } from '../src/log.js';
import { checkPhone, toAsciiDigits } from '../src/phone/phone-number.js';

describe('phone number', () => {
  const same = ['+4915112345678', ' +49 151 12345678', '＋49(151)1234-5678', '+٤٩١٥١١٢٣٤٥٦٧٨', '+49\u200E15112345678'];
  for (const written of same) {
    test(`"${written}" is one key`, () => {
      assert.deepEqual(checkPhone(written, undefined), { phone: '+4915112345678' });
    });
  }

  test('digits of every script, also where their runs touch', () => {
    assert.equal(toAsciiDigits('𝟎𝟗𝟘𝟡𝟢𝟫𝟬𝟵𝟶𝟿 ０９ ०९ ۰۹'), '0909090909 09 09 09');
  });

  test('countries are allowed by list, whatever the type of the number', () => {
    assert.deepEqual(checkPhone('+4915112345678', ['DE']), { phone: '+4915112345678' });
    assert.deepEqual(checkPhone('+4915112345678', ['US']), { reason: 'country_not_allowed', country: 'DE' });
    assert.deepEqual(checkPhone('+15555550123', ['US']), { phone: '+15555550123' });
    assert.deepEqual(checkPhone('+15555550123', ['DE']), { reason: 'country_not_allowed', country: undefined });
  });
});

describe('masks', () => {
  test('a number keeps its beginning and its last two digits', () => {
    assert.equal(maskPhone('+4915112345678'), '+49…78');
  });

  test('a short text keeps nothing that could be a number', () => {
    assert.equal(maskPhone('+4912'), '…');
  });

  test('a URL loses query and fragment', () => {
    assert.equal(maskUrl('https://a.example/b?code=1#c'), 'https://a.example/b');
  });
});
