import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';
import type { SmsLoginErrorCode } from '../../src/errors.js';
import { Driver } from '../helpers/driver.js';

const REFUSED: readonly [typed: string, message: string][] = [
  ['', 'Enter your mobile number.'],
  ['+44 7400 12', 'This number is too short. Check for missing digits.'],
  ['+44 7400 123456789', 'This number is too long. Check for extra digits.'],
  ['+999 123456789', 'No country uses this calling code: +999. Check the digits after the +.'],
  ['call me', 'Check the number. Use digits only, and one number at a time.'],
];

/** What screen readers hear of the field where the server refused with this code. */
async function markOn(code: SmsLoginErrorCode): Promise<string | null> {
  const driver = await Driver.mount({ inline: true });
  await driver.enterPhone('+44 7400 123456');
  await driver.transport.starts[0]!.fail(new SmsLoginError(code));
  await driver.until(() => driver.log.includes('error'));
  await driver.rendered();
  expect(driver.message.classList.contains('error')).to.equal(true);
  expect(driver.phone.getAttribute('aria-describedby')).to.equal('message');
  return driver.phone.getAttribute('aria-invalid');
}

describe('Phone step', () => {
  for (const [typed, message] of REFUSED) {
    it(`says "${message}"`, async () => {
      const driver = await Driver.mount({ inline: true });
      driver.phone.focus();
      if (typed) await driver.type(typed);
      await driver.key('Enter');
      await driver.until(() => driver.log.includes('error'));
      await driver.rendered();
      expect(driver.messageText).to.equal(message);
      expect(driver.message.role).to.equal('alert');
      expect(driver.phone.getAttribute('aria-invalid')).to.equal('true');
      expect(driver.phone.getAttribute('aria-describedby')).to.include('message');
      expect(driver.transport.starts).to.have.length(0);
      expect(driver.focused).to.equal(driver.phone);
    });
  }

  for (const code of ['phone-not-mobile', 'country-not-allowed'] as const) {
    it(`marks the number on ${code}`, async () => {
      expect(await markOn(code)).to.equal('true');
    });
  }

  // The number may be right.
  for (const code of ['offline', 'timeout', 'server-error', 'rate-limited', 'sms-failed', 'blocked'] as const) {
    it(`does not mark the number on ${code}`, async () => {
      expect(await markOn(code)).to.equal('false');
    });
  }

  it('clears what was said as soon as the number is edited', async () => {
    const driver = await Driver.mount({ inline: true });
    await driver.enterPhone('+44 7400 12');
    await driver.type('3');
    expect(driver.messageText).to.equal('Message and data rates may apply.');
    expect(driver.phone.getAttribute('aria-invalid')).to.equal('false');
  });

  it('lets the field speak instead of the message when the button had the focus', async () => {
    const driver = await Driver.mount({ inline: true });
    driver.button('Send code').focus();
    await driver.key('Enter');
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    expect(driver.focused).to.equal(driver.phone);
    expect(driver.message.role).to.equal('none');
  });

  it('doubts a number that is no mobile one, once', async () => {
    const driver = await Driver.mount({ inline: true });
    await driver.enterPhone('+44 20 7183 8750');
    expect(driver.messageText).to.equal(
      'This doesn’t look like a mobile number (United Kingdom). Check it, or send anyway.',
    );
    expect(driver.transport.starts).to.have.length(0);
    await driver.press('Send anyway');
    await driver.until(() => driver.transport.starts.length === 1);
    expect(driver.transport.starts[0]!.request.phoneNumber).to.equal('+442071838750');
  });

  it('keeps the number and refuses edits while sending', async () => {
    const driver = await Driver.mount({ inline: true });
    await driver.enterPhone('+447400123456');
    const shown = driver.phone.value;
    await driver.type('9');
    expect(driver.phone.value).to.equal(shown);
    expect(driver.phone.disabled || driver.phone.readOnly).to.equal(false);
    expect(driver.focused).to.equal(driver.phone);
  });

  it('sends once for two presses of Enter', async () => {
    const driver = await Driver.mount({ inline: true });
    await driver.enterPhone('+447400123456');
    await driver.key('Enter');
    await driver.press('Sending the code…');
    expect(driver.transport.starts).to.have.length(1);
  });

  it('shows what the server refused, and how long to wait', async () => {
    const driver = await Driver.mount({ inline: true });
    await driver.enterPhone('+447400123456');
    await driver.transport.starts[0]!.fail(new SmsLoginError('rate-limited', { retryAfter: 42 }));
    await driver.rendered();
    expect(driver.messageText).to.equal('Too many requests for now. Try again in 42 sec.');
    expect(driver.focused).to.equal(driver.phone);
  });
});
