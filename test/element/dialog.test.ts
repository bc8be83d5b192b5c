import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { SmsLoginCloseEvent } from '../../src/events.js';
import { Driver } from '../helpers/driver.js';

const dialogOf = (driver: Driver): HTMLDialogElement => driver.root.querySelector('dialog')!;

async function opened(props = {}, content: unknown = ''): Promise<Driver> {
  const driver = await Driver.mount(props, content);
  driver.button('Sign in with your phone').focus();
  await driver.key('Enter');
  return driver;
}

describe('Dialog', () => {
  it('opens from its button as a modal dialog with the focus in the field', async () => {
    const driver = await opened();
    expect(dialogOf(driver).matches(':modal')).to.equal(true);
    expect(driver.element.open).to.equal(true);
    expect(driver.element.hasAttribute('open')).to.equal(true);
    expect(driver.focused).to.equal(driver.phone);
    expect(driver.log).to.deep.equal(['open']);
  });

  it('is named by its heading and described by its intro', async () => {
    const driver = await opened();
    const dialog = dialogOf(driver);
    expect(driver.root.getElementById(dialog.getAttribute('aria-labelledby')!)).to.equal(
      driver.root.querySelector('h2'),
    );
    expect(driver.root.getElementById(dialog.getAttribute('aria-describedby')!)?.textContent).to.include(
      'one-time code',
    );
  });

  it('closes on Escape, and gives the focus back', async () => {
    const driver = await opened();
    await driver.key('Escape');
    expect(driver.element.open).to.equal(false);
    expect(dialogOf(driver).open).to.equal(false);
    expect(driver.log).to.deep.equal(['open', 'cancel', 'close']);
    expect((driver.events.at(-1) as SmsLoginCloseEvent).reason).to.equal('escape');
    expect(driver.focused).to.equal(driver.button('Sign in with your phone'));
  });

  it('closes by its button, by a method and by a command', async () => {
    const driver = await opened();
    const command = (name: string): boolean =>
      driver.element.dispatchEvent(Object.assign(new Event('command'), { command: name }));
    await driver.press('Close');
    driver.element.show();
    await driver.rendered();
    expect(driver.element.close()).to.equal(true);
    await driver.rendered();
    command('--show');
    await driver.rendered();
    expect(dialogOf(driver).open).to.equal(true);
    command('--close');
    await driver.rendered();
    const reasons = driver.events.filter((event) => event.type === 'sms-login-close') as SmsLoginCloseEvent[];
    expect(reasons.map(({ reason }) => reason)).to.deep.equal(['close-button', 'method', 'command']);
  });

  it('closes on a press beside the card, not on a drag out of it', async () => {
    const driver = await opened();
    const { x, y } = driver.phone.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x) + 5, Math.round(y) + 5] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [2, 2] });
    await sendMouse({ type: 'up' });
    await driver.rendered();
    expect(driver.element.open).to.equal(true);
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    await driver.rendered();
    expect((driver.events.at(-1) as SmsLoginCloseEvent).reason).to.equal('backdrop');
  });

  it('keeps the focus in the field on a press beside it, where it cannot be dismissed', async () => {
    const driver = await opened({ noClose: true });
    await driver.type('+4474');
    await sendMouse({ type: 'click', position: [2, 2] });
    await driver.type('00');
    expect(driver.phone.value.replaceAll(' ', '')).to.equal('+447400');
  });

  it('stays open where the app cancels', async () => {
    const driver = await opened();
    driver.element.addEventListener('sms-login-cancel', (event) => event.preventDefault(), { once: true });
    expect(driver.element.close()).to.equal(false);
    await driver.rendered();
    expect(dialogOf(driver).open).to.equal(true);
  });

  it('cannot be dismissed with no-close', async () => {
    const driver = await opened({ noClose: true });
    expect(driver.buttons()).to.not.include('Close');
    for (let press = 0; press < 4; press++) {
      await driver.key('Escape');
      expect(dialogOf(driver).matches(':modal')).to.equal(true);
      expect(driver.focused).to.equal(driver.phone);
    }
    expect(driver.log).to.not.include('close');
  });

  it('keeps what was typed when it is closed and opened again', async () => {
    const driver = await opened();
    await driver.type('+4474');
    await driver.key('Escape');
    driver.element.show();
    await driver.rendered();
    expect(driver.phone.value).to.equal('+44 74');
  });

  it('never checks a code for somebody who has left', async () => {
    const driver = await opened();
    await driver.enterPhone('+447400123456');
    await driver.transport.starts[0]!.answer({});
    await driver.rendered();
    await driver.enterCode('123456');
    await driver.key('Escape');
    expect(driver.transport.verifies[0]!.request.signal.aborted).to.equal(true);
    driver.element.show();
    await driver.rendered();
    expect(driver.code.value).to.equal('123456');
    expect(driver.messageText, 'no promise to check by itself').to.equal('');
    await driver.press('Continue');
    expect(driver.transport.verifies).to.have.length(2);
  });

  it('does not begin to check it either', async () => {
    const driver = await opened();
    await driver.enterPhone('+447400123456');
    await driver.transport.starts[0]!.answer({});
    await driver.rendered();
    await driver.type('123456');
    await driver.key('Escape');
    await driver.clock.advance(1000);
    await driver.rendered();
    expect(driver.transport.verifies).to.have.length(0);
    driver.element.show();
    await driver.rendered();
    expect(driver.code.value).to.equal('123456');
  });

  it('shows again after it was moved in the document', async () => {
    const driver = await opened();
    const parent = document.createElement('div');
    document.body.append(parent);
    parent.append(driver.element);
    await driver.rendered();
    expect(dialogOf(driver).matches(':modal')).to.equal(true);
    driver.element.remove();
    parent.remove();
  });

  it('opens from a slotted trigger', async () => {
    const driver = await Driver.mount({}, html`<a slot="trigger" href="#elsewhere">Log in</a>`);
    (driver.element.querySelector('a') as HTMLElement).focus();
    await sendKeys({ press: 'Enter' });
    await driver.rendered();
    expect(location.hash).to.equal('');
    expect(dialogOf(driver).open).to.equal(true);
  });

  it('has no button of its own with no-trigger', async () => {
    const driver = await Driver.mount({ noTrigger: true });
    expect(driver.buttons()).to.deep.equal([]);
  });
});

describe('Inline', () => {
  it('shows the card in the page and takes no focus', async () => {
    const driver = await Driver.mount({ inline: true });
    expect(driver.root.querySelector('dialog')).to.equal(null);
    expect(driver.phone.checkVisibility()).to.equal(true);
    expect(document.activeElement).to.equal(document.body);
    expect(driver.buttons()).to.deep.equal(['Country or region', 'Send code']);
  });
});
