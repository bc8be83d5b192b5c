import { expect } from '@open-wc/testing';
import type { SmsLoginErrorEvent } from '../../src/events.js';
import type { SmsLogin } from '../../src/sms-login.js';
import { Driver } from '../helpers/driver.js';

const DEFAULTS: readonly [attribute: string, property: keyof SmsLogin, value: string, fallback: unknown][] = [
  ['domain', 'domain', 'tenant.example', ''],
  ['client-id', 'clientId', 'x', ''],
  ['callback-url', 'callbackUrl', '/x', ''],
  ['callbackurl', 'callbackURL', '/x', ''],
  ['connection', 'connection', 'x', 'sms'],
  ['scope', 'scope', 'openid', 'openid profile phone'],
  ['response-type', 'responseType', 'token', 'code'],
  ['phone', 'phone', '+44', ''],
  ['country', 'country', 'GB', ''],
  ['code-length', 'codeLength', '8', 6],
  ['resend-delay', 'resendDelay', '5', 30],
  ['heading', 'heading', 'Hello', ''],
  ['theme', 'theme', 'dark', 'auto'],
];

describe('Attributes', () => {
  for (const [attribute, property, value, fallback] of DEFAULTS) {
    it(`${attribute} has its default again when it is removed, or set to undefined`, async () => {
      const driver = await Driver.mount({ inline: true });
      const { element } = driver;
      element.setAttribute(attribute, value);
      await driver.rendered();
      expect(String(element[property])).to.equal(value);
      element.removeAttribute(attribute);
      await driver.rendered();
      expect(element[property]).to.equal(fallback);
      Object.assign(element, { [property]: undefined });
      await driver.rendered();
      expect(element[property]).to.equal(fallback);
      await driver.enterPhone('+447400123456');
      expect(driver.transport.starts).to.have.length(1);
    });
  }

  for (const codeLength of [Number.NaN, 0, -3, 6.5, 99]) {
    it(`code-length ${codeLength} counts as 6`, async () => {
      const driver = await Driver.atCode({ codeLength });
      await driver.enterCode('123456');
      expect(driver.transport.verifies).to.have.length(1);
    });
  }
});

describe('Requests', () => {
  it('gives up a transport that never answers', async () => {
    const driver = await Driver.mount({ inline: true });
    await driver.enterPhone('+447400123456');
    await driver.clock.advance(30_000);
    await driver.rendered();
    expect(driver.messageText).to.include('We got no answer, but the message may still arrive.');
    expect(driver.transport.starts[0]!.request.signal.aborted).to.equal(true);
  });

  it('sends nothing for an element that was removed before it could', async () => {
    const driver = await Driver.mount({ inline: true });
    const sent = driver.element.sendCode('+447400123456');
    driver.element.remove();
    expect(await sent).to.equal(false);
    expect(driver.transport.starts).to.have.length(0);
  });

  it('replaces the number on its way by another', async () => {
    const driver = await Driver.mount({ inline: true });
    const first = driver.element.sendCode('+447400123456');
    await driver.until(() => driver.transport.starts.length === 1);
    const second = driver.element.sendCode('+4915123456789');
    await driver.until(() => driver.transport.starts.length === 2);
    expect(driver.transport.starts[0]!.request.signal.aborted).to.equal(true);
    await driver.transport.starts[1]!.answer({});
    expect(await Promise.all([first, second])).to.deep.equal([false, true]);
  });

  it('has no code to check on the phone step', async () => {
    const driver = await Driver.mount({ inline: true });
    expect(await driver.element.verifyCode('123456')).to.equal(false);
    expect(driver.log).to.deep.equal([]);
  });
});

describe('After success', () => {
  it('goes to pages only', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.answer({ redirectTo: 'javascript:document.title="gone"' });
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    expect((driver.events.at(-1) as SmsLoginErrorEvent).error.code).to.equal('callback-not-allowed');
    expect(driver.messageText).to.include('Sign-in can’t finish here');
    expect(document.title).to.not.equal('gone');
  });

  it('offers the next page where the browser does not get there', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.answer({ redirectTo: '#next' });
    await driver.clock.advance(5000);
    await driver.rendered();
    const link = driver.root.querySelector('a')!;
    expect([link.textContent, link.hash]).to.deep.equal(['Continue', '#next']);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('starts over when the person comes back to a page that was kept whole', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.answer({});
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await driver.rendered();
    expect(driver.heading).to.equal('Sign in with your phone');
  });

  it('stays open then, where only the app could open it again', async () => {
    const driver = await Driver.mount({ open: true, noClose: true, noTrigger: true });
    await driver.enterPhone('+447400123456');
    await driver.transport.starts[0]!.answer({});
    await driver.rendered();
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.answer({});
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await driver.rendered();
    expect(driver.heading).to.equal('Sign in with your phone');
    expect(driver.root.querySelector('dialog')!.open).to.equal(true);
  });
});

describe('An own transport', () => {
  for (const [what, result] of [
    ['nothing', undefined],
    ['null', null],
    ['null for what it does not know', { expiresIn: null, resendAfter: null, codeLength: null }],
    ['a code of no digits', { codeLength: 0 }],
  ] as const) {
    it(`may answer ${what}`, async () => {
      const driver = await Driver.atCode({}, result as object);
      expect(driver.messageText).to.equal('We check it as soon as you enter the last digit.');
      expect(driver.text).to.include('New code available in 30 sec');
      await driver.enterCode('123456');
      expect(driver.transport.verifies).to.have.length(1);
    });
  }

  for (const result of [undefined, null, { redirectTo: null }]) {
    it(`may name no next page by ${JSON.stringify(result)}`, async () => {
      const driver = await Driver.atCode();
      await driver.enterCode('123456');
      await driver.transport.verifies[0]!.answer(result as object);
      await driver.rendered();
      expect(driver.heading).to.equal('You’re signed in');
      expect(driver.log).to.include('success').and.not.include('before-redirect');
    });
  }
});

describe('Texts', () => {
  it('keep a name in the flow of its sentence', async () => {
    const driver = await Driver.mount({ inline: true });
    await driver.enterPhone('+442071838750');
    const name = driver.message.querySelector('bdi')!;
    expect(name.textContent).to.equal('United Kingdom');
    expect(getComputedStyle(name).display).to.equal('inline');
  });

  it('of an app are text, with whatever braces they hold', async () => {
    const driver = await Driver.mount({ inline: true, messages: { 'phone.hint': '<b>{main}</b>' } });
    expect(driver.messageText).to.equal('<b>{main}</b>');
    expect(driver.message.querySelector('b, bdi')).to.equal(null);
  });
});
