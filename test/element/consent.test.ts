import { expect } from '@open-wc/testing';
import { Driver } from '../helpers/driver.js';

const TERMS = 'I agree to the terms of use and privacy policy';
const REMEMBER = 'Remember my number on this device';
const KEY = 'sms-login.phone';

describe('Terms', () => {
  it('have to be agreed to before a code is sent', async () => {
    const driver = await Driver.mount({ inline: true, requireTerms: true });
    await driver.enterPhone('+447400123456');
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    const box = driver.field(TERMS);
    expect(driver.messageText).to.equal('Agree to the terms to continue.');
    // The focus moves, so the description of the checkbox speaks, not the message.
    expect(driver.focused).to.equal(box);
    expect(driver.message.role).to.equal('none');
    expect(box.getAttribute('aria-invalid')).to.equal('true');
    expect(box.getAttribute('aria-describedby')).to.equal('message');
    expect(driver.phone.getAttribute('aria-invalid')).to.equal('false');
    expect(driver.transport.starts).to.have.length(0);

    await driver.key(' ');
    expect(driver.messageText).to.equal('Message and data rates may apply.');
    await driver.press('Send code');
    await driver.until(() => driver.transport.starts.length === 1);
  });

  it('are asked for last', async () => {
    const driver = await Driver.mount({ inline: true, requireTerms: true });
    await driver.enterPhone('+44 7400');
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    expect(driver.messageText).to.equal('This number is too short. Check for missing digits.');
    expect(driver.focused).to.equal(driver.phone);
  });

  it('can be the app’s own words', async () => {
    const content = document.createElement('span');
    content.slot = 'terms';
    content.textContent = 'Yes to the rules';
    const driver = await Driver.mount({ inline: true, requireTerms: true }, content);
    expect(driver.root.querySelector<HTMLSlotElement>('slot[name=terms]')!.assignedElements()).to.deep.equal([content]);
    content.click();
    await driver.enterPhone('+447400123456');
    await driver.until(() => driver.transport.starts.length === 1);
  });

  it('have to be agreed to again after reset()', async () => {
    const driver = await Driver.mount({ inline: true, requireTerms: true });
    driver.field(TERMS).click();
    driver.element.reset();
    await driver.rendered();
    expect(driver.field(TERMS).checked).to.equal(false);
  });
});

describe('The number on this device', () => {
  afterEach(() => localStorage.clear());

  async function sent(tick: boolean): Promise<Driver> {
    const driver = await Driver.mount({ inline: true, remember: true });
    if (tick) driver.field(REMEMBER).click();
    await driver.enterPhone('+447400123456');
    await driver.transport.starts[0]!.answer({});
    await driver.until(() => driver.log.includes('sent'));
    return driver;
  }

  it('is kept only if the person says so', async () => {
    await sent(false);
    const driver = await sent(true);
    await driver.until(() => localStorage.getItem(KEY) === '+447400123456');
  });

  it('is there the next time, until the person takes it back', async () => {
    localStorage.setItem(KEY, '+31612345678');
    const driver = await Driver.mount({ inline: true, remember: true });
    driver.phone.focus();
    await driver.until(() => driver.phone.value.replaceAll(' ', '') === '+31612345678');
    expect(driver.field(REMEMBER).checked).to.equal(true);
    expect(driver.root.querySelector('[part=country]')!.textContent).to.include('NL');
    driver.field(REMEMBER).click();
    await driver.until(() => localStorage.getItem(KEY) === null);
  });

  it('gives way to the number of the app', async () => {
    localStorage.setItem(KEY, '+31612345678');
    const driver = await Driver.mount({ inline: true, remember: true, phone: '+447400123456' });
    driver.phone.focus();
    await driver.until(() => driver.field(REMEMBER).checked);
    await driver.until(() => driver.phone.value === '+44 7400 123456' || driver.focused === driver.phone);
    expect(driver.phone.value.replaceAll(' ', '')).to.equal('+447400123456');
  });

  for (const stored of ['', 'javascript:alert(1)', '07400123456', '+', '+12345678901234567890']) {
    it(`is nothing where ${JSON.stringify(stored)} is stored`, async () => {
      localStorage.setItem(KEY, stored);
      const driver = await sent(false);
      expect(driver.field('Code from the text message')).to.exist;
    });
  }

  it('is neither asked for nor read without `remember`', async () => {
    localStorage.setItem(KEY, '+31612345678');
    const driver = await Driver.mount({ inline: true, country: 'GB' });
    driver.phone.focus();
    await driver.until(() => driver.root.querySelector('[part=country]')!.textContent.includes('+44'));
    expect(driver.phone.value).to.equal('');
    expect([...driver.root.querySelectorAll('input')]).to.have.length(1);
  });
});
