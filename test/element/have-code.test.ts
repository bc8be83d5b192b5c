import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';
import type { SmsLoginErrorCode, SmsLoginErrorDetails } from '../../src/errors.js';
import { Driver } from '../helpers/driver.js';

const HAVE_CODE = 'I already have a code';

async function failed(code: SmsLoginErrorCode, details: SmsLoginErrorDetails = {}): Promise<Driver> {
  const driver = await Driver.mount({ inline: true });
  await driver.enterPhone('+447400123456');
  await driver.transport.starts[0]!.fail(new SmsLoginError(code, details));
  await driver.until(() => driver.log.includes('error'));
  await driver.rendered();
  return driver;
}

describe('I already have a code', () => {
  for (const code of ['timeout', 'rate-limited'] as const) {
    it(`leads to the code step after ${code}, by mouse or key`, async () => {
      const driver = await failed(code);
      driver.button(HAVE_CODE).focus();
      await driver.key('Enter');
      expect(driver.heading).to.equal('Enter your code');
      expect(driver.text).to.include('+44 7400 123456');
      expect(driver.focused).to.equal(driver.code);
      await driver.enterCode('123456');
      expect(driver.transport.verifies.map(({ request }) => request)).to.deep.include({
        ...driver.transport.verifies[0]!.request,
        phoneNumber: '+447400123456',
        code: '123456',
      });
      expect(driver.transport.starts, 'no code is asked for').to.have.length(1);
    });
  }

  it('waits as long as the server says before another code', async () => {
    const driver = await failed('rate-limited', { retryAfter: 90 });
    await driver.press(HAVE_CODE);
    expect(driver.root.textContent).to.include('New code available in 2 min');
  });

  it('is not offered where no code can have come', async () => {
    for (const [code, details] of [
      ['phone-not-mobile', {}],
      ['offline', {}],
      ['server-error', {}],
      // The connection failed: nothing was carried anywhere.
      ['timeout', { cause: new TypeError('Failed to fetch') }],
    ] as const) {
      const driver = await failed(code, details);
      expect(driver.buttons(), code).to.not.include(HAVE_CODE);
    }
  });

  it('goes when the number is edited', async () => {
    const driver = await failed('timeout');
    await driver.type('7');
    expect(driver.buttons()).to.not.include(HAVE_CODE);
  });

  it('keeps what is known of the code that was sent before', async () => {
    const driver = await Driver.atCode({}, { codeLength: 8, resendAfter: 0 });
    await driver.press('Change number');
    await driver.press('Send code');
    await driver.until(() => driver.transport.starts.length === 2);
    await driver.transport.starts[1]!.fail(new SmsLoginError('rate-limited'));
    await driver.until(() => driver.buttons().includes(HAVE_CODE));
    await driver.press(HAVE_CODE);
    await driver.enterCode('123456');
    expect(driver.transport.verifies).to.have.length(0);
    await driver.enterCode('12345678');
    expect(driver.transport.verifies).to.have.length(1);
  });
});
