/** What becomes of what was said, chosen and typed once something else changes. */
import { expect } from '@open-wc/testing';
import { SmsLoginBeforeSendEvent } from '../../src/login/login-events.js';
import { loadPlans } from '../../src/phone/number/library.js';
import { Driver } from '../helpers/driver.js';
import { press } from '../helpers/keyboard.js';
import { fillPhone } from '../helpers/phone-entry.js';

const HINT = 'Message and data rates may apply.';

async function ready(props = {}): Promise<Driver> {
  const driver = await Driver.mount({ inline: true, country: 'GB', ...props });
  driver.phone.focus();
  await driver.until(() => shown(driver).includes('+'));
  return driver;
}

/** What stands before the number. */
function shown(driver: Driver): string {
  return driver.root.querySelector('[part~=country]')!.textContent.replace(/\s+/g, ' ').trim();
}

function suggestion(driver: Driver): Element | null {
  return driver.root.querySelector('[part~=suggestion]');
}

async function submit(driver: Driver, number: string): Promise<void> {
  await fillPhone(driver, number);
  await driver.key('Enter');
  await driver.until(() => !driver.element.matches(':state(busy)') || driver.transport.starts.length > 0);
}

async function undo(driver: Driver): Promise<void> {
  await press('Control', 'z');
  await driver.rendered();
}

async function chooseCountry(driver: Driver, query: string): Promise<void> {
  driver.root.querySelector<HTMLElement>('[part~=country]')!.click();
  await driver.until(() => driver.element.matches(':state(country)'));
  await driver.rendered();
  await driver.type(query);
  await driver.key('Enter');
}

describe('An extension', () => {
  for (const [country, typed, e164] of [
    ['FR', '0031 6 12345678 ext 5', '+31612345678'],
    ['ES', '0033612345678 x5', '+33612345678'],
    ['DE', '0044 7400 123456 x12', '+447400123456'],
  ] as const) {
    it(`leaves ${typed} the number that it is in ${country}`, async () => {
      const driver = await ready({ country });
      await fillPhone(driver, typed);
      await driver.until(() => driver.messageText.startsWith('We left out'));
      await driver.key('Enter');
      await driver.until(() => driver.transport.starts.length > 0);
      expect(driver.transport.starts[0]!.request.phoneNumber).to.equal(e164);
      const before = driver.events.find((event) => event instanceof SmsLoginBeforeSendEvent);
      expect(before?.country).to.not.equal(country);
    });
  }

  it('takes no digit of the number along', async () => {
    const driver = await ready();
    await fillPhone(driver, '020 7946 0018 x12');
    await driver.until(() => driver.messageText.startsWith('We left out'));
    expect(driver.phone.value).to.equal('020 7946 0018');
  });
});

describe('An offer', () => {
  async function offered(): Promise<Driver> {
    const driver = await ready();
    await submit(driver, '447400123456');
    await driver.until(() => suggestion(driver) !== null);
    return driver;
  }

  it('is gone with the number it was made for', async () => {
    const driver = await offered();
    driver.phone.select();
    await driver.type('0791');
    expect(suggestion(driver)).to.equal(null);
  });

  it('is gone when it is taken', async () => {
    const driver = await offered();
    suggestion(driver)!.dispatchEvent(new MouseEvent('click'));
    await driver.rendered();
    expect(suggestion(driver)).to.equal(null);
    expect(driver.phone.value.replaceAll(' ', '')).to.equal('+447400123456');
  });

  it('is gone after reset()', async () => {
    const driver = await offered();
    driver.element.reset();
    await driver.rendered();
    expect(suggestion(driver)).to.equal(null);
  });
});

describe('The country', () => {
  it('is never one that is not allowed, once the calling code is gone', async () => {
    const driver = await ready({ countries: 'GB' });
    await driver.type('+31');
    for (let i = 0; i < 3; i++) await driver.key('Backspace');
    await submit(driver, '07400123456');
    expect(shown(driver)).to.equal('GB +44');
    expect(driver.transport.starts[0]!.request.phoneNumber).to.equal('+447400123456');
  });

  it('is one of those that are allowed from now on', async () => {
    const driver = await ready();
    await chooseCountry(driver, 'fr');
    driver.element.countries = 'DE';
    await driver.until(() => shown(driver) === 'DE +49');
  });

  it('once chosen, takes back what was said before', async () => {
    const driver = await ready();
    await submit(driver, '020 7946 0018');
    await driver.until(() => driver.buttons().includes('Send anyway'));
    await chooseCountry(driver, 'germany');
    expect(driver.messageText).to.equal(HINT);
    await submit(driver, 'by mail');
    await driver.until(() => driver.element.matches(':state(error)'));
    await chooseCountry(driver, 'GB');
    expect(driver.element.matches(':state(error)')).to.equal(false);
  });

  it('is the first one again after reset()', async () => {
    const driver = await ready();
    await driver.type('+31612345678');
    await driver.until(() => shown(driver) === 'NL');
    driver.element.reset();
    await driver.until(() => shown(driver) === 'GB +44');
    driver.phone.focus();
    await undo(driver);
    expect(driver.phone.value).to.equal('');
  });

  it('is said only if somebody typed its code, and left it there', async () => {
    const prefilled = await Driver.mount({ inline: true, phone: '+31612345678' });
    prefilled.phone.focus();
    await prefilled.until(() => shown(prefilled) === 'NL');
    await prefilled.clock.advance(2000);
    expect(prefilled.root.getElementById('status')!.textContent).to.equal('');
    const driver = await ready();
    await driver.type('+31');
    for (let i = 0; i < 3; i++) await driver.key('Backspace');
    await driver.clock.advance(2000);
    expect(driver.root.getElementById('status')!.textContent).to.equal('');
  });

  it('stands once in a list that names it twice', async () => {
    const driver = await ready({ preferredCountries: 'us us gb' });
    driver.root.querySelector<HTMLElement>('[part~=country]')!.click();
    await driver.until(() => driver.root.querySelectorAll('#country-US').length > 0);
    expect(driver.root.querySelectorAll('#country-US')).to.have.length(1);
  });
});

describe('A number on its way', () => {
  it('stays what it is, whatever is pressed', async () => {
    const driver = await ready();
    await driver.type('07400123456');
    await driver.key('Enter');
    await driver.until(() => driver.transport.starts.length === 1);
    const { value } = driver.phone;
    await undo(driver);
    expect(driver.phone.value).to.equal(value);
    driver.root.querySelector<HTMLElement>('[part~=country]')!.click();
    await driver.rendered();
    await driver.rendered();
    expect(driver.element.matches(':state(country)')).to.equal(false);
  });

  it('closes the list of countries', async () => {
    const driver = await ready();
    driver.root.querySelector<HTMLElement>('[part~=country]')!.click();
    await driver.until(() => driver.element.matches(':state(country)'));
    await driver.rendered();
    driver.element.sendCode('+447400123456').catch(() => undefined);
    await driver.until(() => driver.transport.starts.length === 1);
    await driver.transport.starts[0]!.answer({});
    await driver.rendered();
    expect(driver.element.matches(':state(country)')).to.equal(false);
    expect(driver.focused).to.equal(driver.code);
  });
});

describe('Stepping back', () => {
  it('takes back the error, too', async () => {
    const driver = await ready();
    await driver.type('07400');
    await driver.key('Enter');
    await driver.until(() => driver.element.matches(':state(error)'));
    await undo(driver);
    expect(driver.phone.value).to.equal('0740');
    expect(driver.messageText).to.equal(HINT);
  });

  it('goes through what was typed before anything had arrived', async () => {
    // The plan is there already, as for the second element of a page: what groups the digits comes last.
    await loadPlans('44');
    const driver = await Driver.mount({ inline: true, country: 'GB' });
    const { phone } = driver;
    phone.focus();
    await driver.type('0740012');
    await driver.until(() => phone.value === '07400 12');
    await undo(driver);
    await undo(driver);
    expect(phone.value.replace(' ', '')).to.equal('07400');
  });
});

describe('Two numbers typed one after the other', () => {
  it('stay two', async () => {
    const driver = await ready();
    await driver.type('07400 123456 07400 123457');
    await driver.key('Enter');
    await driver.until(() => driver.element.matches(':state(error)'));
    expect(driver.messageText).to.equal('Check the number. Use digits only, and one number at a time.');
  });
});

describe('Without `remember`', () => {
  it('nothing is kept, even if it was wanted before', async () => {
    const driver = await ready({ remember: true });
    driver.field('Remember my number on this device').click();
    driver.element.remember = false;
    await driver.rendered();
    await submit(driver, '07400123456');
    await driver.transport.starts[0]!.answer({});
    await driver.until(() => driver.log.includes('sent'));
    await driver.rendered();
    expect(localStorage.getItem('sms-login.phone')).to.equal(null);
  });
});
