import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { SmsLoginError } from '../../src/errors.js';
import { Driver } from '../helpers/driver.js';

async function click(button: HTMLElement): Promise<void> {
  const { x, y, width, height } = button.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** Lets so much time pass unnoticed, as for a tab in the background, whose timers come late. */
async function sleep(driver: Driver, seconds: number): Promise<void> {
  const { clock } = driver;
  const now = clock.now() + seconds * 1000;
  clock.now = () => now;
  await clock.advance(seconds * 1000);
  await driver.rendered();
}

describe('The code input', () => {
  it('is the only one, and says to the browser what it is for', async () => {
    const driver = await Driver.atCode();
    const inputs = [...driver.root.querySelectorAll('input')];
    expect(inputs).to.deep.equal([driver.code]);
    const { type, inputMode, pattern, maxLength, translate } = driver.code;
    // Firefox reflects only those that it knows.
    const autocomplete = driver.code.getAttribute('autocomplete');
    expect({ type, inputMode, autocomplete, pattern, maxLength, translate }).to.deep.equal({
      type: 'text',
      inputMode: 'numeric',
      autocomplete: 'one-time-code',
      pattern: '[0-9]*',
      maxLength: -1,
      translate: false,
    });
  });

  it('sets its digits apart, and leaves room for the badge of a password manager', async () => {
    const driver = await Driver.atCode();
    const { fontVariantNumeric, letterSpacing, fontSize, paddingInlineEnd } = getComputedStyle(driver.code);
    expect(fontVariantNumeric).to.equal('tabular-nums');
    expect(parseFloat(letterSpacing) / parseFloat(fontSize)).to.be.closeTo(0.32, 0.01);
    expect(parseFloat(paddingInlineEnd)).to.be.at.least(40);
  });

  it('is the same element through errors and another code', async () => {
    const driver = await Driver.atCode();
    const { code } = driver;
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.fail(new SmsLoginError('code-wrong'));
    await driver.rendered();
    expect(driver.code).to.equal(code);
    await driver.clock.advance(30_000);
    await driver.rendered();
    await driver.press('Send a new code');
    await driver.transport.starts[1]!.answer({});
    await driver.rendered();
    expect(driver.code).to.equal(code);
    expect(code.value).to.equal('123456');
  });

  it('keeps focus and text while the code is checked, neither disabled nor read-only', async () => {
    const driver = await Driver.atCode();
    const form = driver.root.querySelector('form')!;
    expect(form.getAttribute('aria-busy')).to.equal('false');
    await driver.enterCode('123456');
    expect(form.getAttribute('aria-busy')).to.equal('true');
    expect([driver.code.disabled, driver.code.readOnly]).to.deep.equal([false, false]);
    await driver.type('7');
    expect(driver.code.value).to.equal('123456');
    await click(driver.button('Checking the code…'));
    expect(driver.focused).to.equal(driver.code);
    expect(driver.button('Checking the code…').disabled, 'a button with the focus would lose it').to.equal(false);
    expect(driver.transport.verifies).to.have.length(1);
  });

  it('keeps its focus, and with it a phone’s keyboard, when a button is pressed', async () => {
    const driver = await Driver.atCode({ resendDelay: 0 });
    await driver.type('12');
    await click(driver.button('Continue'));
    await driver.rendered();
    expect(driver.focused).to.equal(driver.code);
    await click(driver.button('Send a new code'));
    await driver.rendered();
    expect(driver.focused).to.equal(driver.code);
    expect(driver.transport.starts).to.have.length(2);
  });
});

describe('The wait for another code', () => {
  it('goes by the deadline, however late the timers of a sleeping tab come', async () => {
    const driver = await Driver.atCode({}, { resendAfter: 60 });
    await sleep(driver, 45);
    expect(driver.text).to.include('New code available in 15 sec');
    await sleep(driver, 45);
    expect(driver.button('Send a new code')).to.exist;
  });

  it('says nothing of a code that may have expired: only the server knows', async () => {
    const driver = await Driver.atCode({}, { resendAfter: 30, expiresIn: 180 });
    await sleep(driver, 86_400);
    expect(driver.messageText).to.equal('No message yet? It can take a minute. Check your signal and your number.');
    await driver.enterCode('123456');
    expect(driver.transport.verifies[0]!.request.code).to.equal('123456');
  });
});
