import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';
import { Driver } from '../helpers/driver.js';
import { FakeOtp } from '../helpers/fake-otp.js';

describe('WebOTP', () => {
  let otp: FakeOtp;

  beforeEach(() => {
    otp = new FakeOtp();
    otp.install();
  });
  afterEach(() => otp.remove());

  it('starts before the code is asked for', async () => {
    const driver = await Driver.mount({ inline: true });
    let asked = 0;
    const { transport } = driver;
    driver.element.transport = {
      start: (request) => {
        asked = otp.signals.length;
        return transport.start(request);
      },
      verify: (request) => transport.verify(request),
    };
    await driver.enterPhone('+447400123456');
    expect(asked).to.equal(1);
    expect(otp.aborted).to.equal(false);
  });

  it('submits the code of the message at once, and exactly once', async () => {
    const driver = await Driver.atCode();
    otp.receive('123456');
    await driver.rendered();
    expect(driver.code.value).to.equal('123456');
    expect(driver.transport.verifies.map(({ request }) => request.code)).to.deep.equal(['123456']);
    await driver.clock.advance(1000);
    driver.code.focus();
    await driver.key('Enter');
    expect(driver.transport.verifies).to.have.length(1);
  });

  it('submits once where the person was typing the same code', async () => {
    const driver = await Driver.atCode();
    driver.code.focus();
    await driver.type('123456');
    otp.receive('123456');
    await driver.rendered();
    await driver.clock.advance(1000);
    expect(driver.transport.verifies).to.have.length(1);
  });

  it('takes a message that came before the answer of the server', async () => {
    const driver = await Driver.mount({ inline: true });
    await driver.enterPhone('+447400123456');
    otp.receive('123456');
    await driver.rendered();
    await driver.transport.starts[0]!.answer({});
    await driver.rendered();
    expect(driver.transport.verifies.map(({ request }) => request.code)).to.deep.equal(['123456']);
  });

  it('is over with a submit; after a refusal a message is shown, and not submitted by itself', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('123456');
    expect(otp.aborted).to.equal(true);
    await driver.transport.verifies[0]!.fail(new SmsLoginError('code-wrong'));
    await driver.until(() => otp.signals.length === 2);
    otp.receive('654321');
    await driver.until(() => driver.code.value === '654321');
    await driver.clock.advance(1000);
    await driver.rendered();
    expect(driver.transport.verifies).to.have.length(1);
    await driver.press('Continue');
    expect(driver.transport.verifies[1]!.request.code).to.equal('654321');
  });

  it('is over with a change of the number', async () => {
    const driver = await Driver.atCode();
    await driver.press('Change number');
    expect(otp.aborted).to.equal(true);
  });

  it('starts anew with another code', async () => {
    const driver = await Driver.atCode({ resendDelay: 0 });
    await driver.press('Send a new code');
    expect(otp.signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
  });

  it('never asks for two at a time', async () => {
    const driver = await Driver.atCode({ resendDelay: 0 });
    await driver.press('Send a new code');
    await driver.transport.starts[1]!.answer({});
    await driver.press('Send a new code');
    expect(otp.signals.map(({ aborted }) => aborted)).to.deep.equal([true, true, false]);
    expect(otp.overlaps).to.equal(0);
  });

  it('is over when the dialog closes, and goes on when it opens again', async () => {
    const driver = await Driver.mount();
    driver.element.show();
    await driver.rendered();
    await driver.enterPhone('+447400123456');
    await driver.transport.starts[0]!.answer({});
    await driver.rendered();
    driver.element.close();
    await driver.rendered();
    expect(otp.aborted).to.equal(true);
    driver.element.show();
    await driver.until(() => !otp.aborted);
    expect(otp.overlaps).to.equal(0);
    otp.receive('123456');
    await driver.until(() => driver.transport.verifies.length === 1);
  });

  it('signs nobody in by a dialog that came back closed, until they open it', async () => {
    const client = { domain: 'https://tenant.example', clientId: 'client-1' };
    (await Driver.atCode(client, { expiresIn: 180 })).element.remove();
    const asked = otp.signals.length;
    const driver = await Driver.mount(client);
    await driver.until(() => driver.element.matches(':state(code)'));
    await driver.rendered();
    expect(driver.element.open).to.equal(false);
    expect(otp.signals).to.have.length(asked);
    driver.element.show();
    await driver.until(() => otp.signals.length > asked);
    otp.receive('123456');
    await driver.until(() => driver.transport.verifies.length === 1);
  });

  it('goes on when the element has moved', async () => {
    const driver = await Driver.atCode();
    const place = document.createElement('div');
    driver.element.before(place);
    place.append(driver.element);
    await driver.until(() => !otp.aborted);
    expect(otp.overlaps).to.equal(0);
    otp.receive('123456');
    await driver.until(() => driver.transport.verifies.length === 1);
  });

  it('is over when the element is removed', async () => {
    const driver = await Driver.atCode();
    driver.element.remove();
    expect(otp.aborted).to.equal(true);
  });

  it('is over when the element is removed while the next code is on its way', async () => {
    const driver = await Driver.atCode({ resendDelay: 0 });
    await driver.press('Send a new code');
    driver.element.remove();
    await driver.rendered();
    expect(otp.signals.every(({ aborted }) => aborted)).to.equal(true);
  });

  it('ignores what comes too late', async () => {
    const driver = await Driver.atCode();
    await driver.press('Change number');
    otp.receive('123456');
    await driver.rendered();
    expect(driver.transport.verifies).to.have.length(0);
    expect(driver.phone.value).to.include('7400');
  });

  it('says nothing of a refusal', async () => {
    const driver = await Driver.atCode();
    otp.refuse();
    await driver.rendered();
    expect(driver.message.role).to.equal('none');
    expect(driver.log).to.not.include('error');
    await driver.enterCode('123456');
    expect(driver.transport.verifies).to.have.length(1);
  });

  it('is not asked for where the browser does not have it', async () => {
    Reflect.deleteProperty(window, 'OTPCredential');
    await Driver.atCode();
    expect(otp.signals).to.have.length(0);
  });
});
