import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';
import type { SmsLoginErrorEvent } from '../../src/events.js';
import type { SmsLoginBeforeSendEvent, SmsLoginSentEvent } from '../../src/login/login-events.js';
import { Driver } from '../helpers/driver.js';

describe('<sms-login>: the whole login', () => {
  it('goes from the number over the code to success', async () => {
    const driver = await Driver.mount({ inline: true });
    driver.element.addEventListener('sms-login-before-redirect', (event) => event.preventDefault());
    expect(driver.heading).to.equal('Sign in with your phone');
    await driver.enterPhone('+44 7400 123456');
    expect(driver.button('Sending the code…').ariaDisabled).to.equal('true');
    const [start] = driver.transport.starts;
    expect(start!.request).to.include({ phoneNumber: '+447400123456', language: 'en-US' });
    await start!.answer({ expiresIn: 180 });
    await driver.rendered();

    expect(driver.heading).to.equal('Enter your code');
    expect(driver.focused).to.equal(driver.code);
    expect(driver.text).to.include('We texted it to +44 7400 123456.');
    expect(driver.messageText).to.equal('We check it as soon as you enter the last digit. It works for 3 min.');
    await driver.enterCode('000042');
    expect(driver.button('Checking the code…')).to.exist;
    expect(driver.transport.verifies[0]!.request).to.include({ phoneNumber: '+447400123456', code: '000042' });
    await driver.transport.verifies[0]!.answer({ redirectTo: 'https://app.example/callback', result: 7 });
    await driver.rendered();

    expect(driver.heading).to.equal('You’re signed in');
    expect(driver.focused?.localName).to.equal('h2');
    expect(driver.log).to.deep.equal([
      ...['before-send', 'step', 'sent', 'before-verify', 'step', 'success', 'before-redirect'],
    ]);
  });

  it('stops at success where the transport names no next page', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.answer({ result: { id: 7 } });
    expect(driver.log.at(-1)).to.equal('success');
  });

  it('reads national numbers of the country', async () => {
    const driver = await Driver.mount({ inline: true, country: 'gb' });
    await driver.enterPhone('07400 123456');
    expect(driver.transport.starts[0]!.request.phoneNumber).to.equal('+447400123456');
    expect((driver.events[0] as SmsLoginBeforeSendEvent).country).to.equal('GB');
  });

  it('takes a prefilled number until the person types', async () => {
    const driver = await Driver.mount({ inline: true, phone: '+4915123456789' });
    expect(driver.phone.value.replaceAll(' ', '')).to.equal('+4915123456789');
    driver.element.phone = '+12015550123';
    await driver.rendered();
    expect(driver.phone.value.replaceAll(' ', '')).to.equal('+12015550123');
    driver.phone.focus();
    await driver.key('End');
    await driver.type('4');
    driver.element.phone = '+4915123456789';
    await driver.rendered();
    expect(driver.phone.value.replaceAll(' ', '')).to.equal('+120155501234');
  });

  it('hands over the deadline of the code, and never the code', async () => {
    const driver = await Driver.atCode({}, { expiresIn: 180 });
    const sent = driver.events.find((event) => event.type === 'sms-login-sent') as SmsLoginSentEvent;
    expect(sent.expiresAt).to.equal(driver.clock.now() + 180_000);
    await driver.enterCode('135791');
    for (const event of driver.events) {
      const fields = Object.entries(event).map(([, value]: [string, unknown]) => value);
      expect(fields).to.not.include('135791');
    }
  });
});

describe('<sms-login>: the app decides', () => {
  it('sends nothing when sms-login-before-send is canceled', async () => {
    const driver = await Driver.mount({ inline: true });
    driver.element.addEventListener('sms-login-before-send', (event) => event.preventDefault());
    await driver.enterPhone('+447400123456');
    await driver.until(() => !driver.element.matches(':state(busy)'));
    expect(driver.transport.starts).to.have.length(0);
    expect(driver.button('Send code')).to.exist;
  });

  it('waits for what sms-login-before-send waits for', async () => {
    const driver = await Driver.mount({ inline: true });
    const { promise, resolve } = withResolvers();
    driver.element.addEventListener('sms-login-before-send', (event) => event.waitUntil(promise));
    driver.element.phone = '+447400123456';
    const sent = driver.element.sendCode();
    await driver.until(() => driver.log.includes('before-send'));
    await driver.rendered();
    expect(driver.transport.starts).to.have.length(0);
    resolve();
    await driver.until(() => driver.transport.starts.length === 1);
    await driver.transport.starts[0]!.answer({});
    expect(await sent).to.equal(true);
  });

  it('checks nothing when sms-login-before-verify is canceled', async () => {
    const driver = await Driver.atCode();
    driver.element.addEventListener('sms-login-before-verify', (event) => event.preventDefault());
    await driver.enterCode('123456');
    expect(driver.transport.verifies).to.have.length(0);
    expect(driver.code.value).to.equal('123456');
  });

  it('rejects sendCode() and verifyCode() with the error on screen', async () => {
    const driver = await Driver.mount({ inline: true });
    const refused = await driver.element.sendCode('+44740').catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(SmsLoginError).and.to.include({ code: 'phone-too-short', step: 'phone' });
    await driver.rendered();
    expect(driver.messageText).to.equal('This number is too short. Check for missing digits.');
    expect((driver.events.at(-1) as SmsLoginErrorEvent).error).to.equal(refused);
    expect(driver.root.activeElement).to.equal(null);
  });

  it('starts over on reset()', async () => {
    const driver = await Driver.atCode();
    driver.element.reset();
    await driver.rendered();
    expect(driver.heading).to.equal('Sign in with your phone');
    expect(driver.phone.value).to.equal('');
  });
});

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
