import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';
import type { SmsLogin } from '../../src/sms-login.js';
import { Driver } from '../helpers/driver.js';

const CLIENT = { domain: 'https://tenant.example', clientId: 'client-1' };
const SENT = { expiresIn: 180, resendAfter: 30 };

const records = (): string[] => Object.keys(sessionStorage).filter((key) => key.startsWith('sms-login:sent'));

/** An element at its code step goes with its page. */
async function left(result: object = SENT, props: Partial<SmsLogin> = {}): Promise<void> {
  const driver = await Driver.atCode({ ...CLIENT, ...props }, result);
  driver.element.remove();
}

/** The same page again, later. */
async function returned(props: Partial<SmsLogin> = {}, seconds = 0): Promise<Driver> {
  const driver = await Driver.mount({ inline: true, ...CLIENT, ...props }, '', seconds);
  // Whatever was to be taken up has been by then.
  (driver.root.querySelector('input') ?? driver.element).focus();
  return driver;
}

const isResumed = (driver: Driver): boolean => driver.element.matches(':state(code)');

/** Waits for what never comes: until the login that a focus loads is there, and has had its time. */
async function isNotResumed(driver: Driver): Promise<void> {
  driver.phone.focus();
  await driver.enterPhone('+447400123456');
  expect(driver.transport.starts).to.have.length(1);
}

describe('After a reload', () => {
  it('the code step is back, and nothing is sent again', async () => {
    await left();
    const driver = await returned({}, 10);
    await driver.until(() => isResumed(driver));
    expect(driver.heading).to.equal('Enter your code');
    // What groups the number may come later.
    await driver.until(() => driver.text.includes('+44 7400 123456'));
    expect(driver.root.textContent, 'the wait goes on').to.include('New code available in 20 sec');
    expect(driver.messageText, 'and so does its life').to.equal(
      'We check it as soon as you enter the last digit. It works for 3 min.',
    );
    await driver.enterCode('123456');
    expect(driver.transport.starts).to.have.length(0);
    expect(driver.transport.verifies[0]!.request.phoneNumber).to.equal('+447400123456');
    await driver.press('Change number');
    expect(driver.phone.value, 'the number is there to be changed').to.equal('+44 7400 123456');
  });

  it('a code of another length is still known', async () => {
    await left({ ...SENT, codeLength: 8 });
    const driver = await returned();
    await driver.until(() => isResumed(driver));
    await driver.enterCode('123456');
    expect(driver.transport.verifies).to.have.length(0);
  });

  it('an app can ask for a new start', async () => {
    await left();
    const driver = await returned({ noResume: true });
    await isNotResumed(driver);
    sessionStorage.clear();
    await driver.transport.starts[0]!.answer(SENT);
    await driver.until(() => isResumed(driver));
    expect(records(), 'and keeps nothing').to.deep.equal([]);
  });

  it('takes no focus', async () => {
    await left();
    const driver = await Driver.mount({ inline: true, ...CLIENT });
    await driver.until(() => isResumed(driver));
    await driver.rendered();
    expect(document.activeElement).to.equal(document.body);
  });

  it('a dialog does not open by itself where nobody reloaded, and has the code step when it is opened', async () => {
    await left();
    const driver = await Driver.mount(CLIENT);
    await driver.until(() => isResumed(driver));
    expect(driver.element.open).to.equal(false);
    await driver.press('Sign in with your phone');
    expect(driver.focused).to.equal(driver.code);
  });

  it('only one of two elements for the same client goes on', async () => {
    await left();
    const first = await returned();
    await first.until(() => isResumed(first));
    const second = await returned();
    await isNotResumed(second);
  });

  it('an element that comes later leaves a login to the one that is at it', async () => {
    await Driver.atCode(CLIENT, SENT);
    await isNotResumed(await returned());
  });

  it('another client or server starts anew', async () => {
    await left();
    await isNotResumed(await returned({ clientId: 'client-2' }));
    await isNotResumed(await returned({ domain: 'https://other.example' }));
    await isNotResumed(await returned({ connection: 'sms-2' }));
  });
});

describe('What a reload finds', () => {
  it('is the number and the deadlines: no code, no address, no parameter', async () => {
    const driver = await Driver.atCode({ ...CLIENT, state: 'secret-state' }, SENT);
    await driver.enterCode('491820');
    const [key = ''] = records();
    expect(JSON.parse(sessionStorage.getItem(key) ?? '')).to.have.all.keys(
      ...['phoneNumber', 'codeLength', 'resendAt', 'expiresAt', 'keptAt', 'closed'],
    );
    const all = JSON.stringify(Object.entries(sessionStorage));
    expect(all).to.include('+447400123456').and.not.include('491820').and.not.include('secret-state');
  });

  const GONE: Record<string, (driver: Driver) => unknown> = {
    success: (driver) => driver.transport.verifies[0]!.answer({}),
    'an expired code': (driver) => driver.transport.verifies[0]!.fail(new SmsLoginError('code-expired')),
    'a change of the number': (driver) => driver.press('Change number'),
    'reset()': (driver) => driver.element.reset(),
  };
  for (const [what, happens] of Object.entries(GONE)) {
    it(`is gone after ${what}`, async () => {
      const driver = await Driver.atCode(CLIENT, SENT);
      expect(records()).to.have.length(1);
      await driver.enterCode('123456');
      await happens(driver);
      await driver.until(() => records().length === 0);
    });
  }

  it('does not come back when the digits of an expired code are edited', async () => {
    const driver = await Driver.atCode(CLIENT, SENT);
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.fail(new SmsLoginError('code-expired'));
    await driver.rendered();
    await driver.type('7');
    expect(driver.messageText).to.equal('');
    expect(records()).to.deep.equal([]);
  });

  it('stays at the address of the page that sent it, though the page goes to another one', async () => {
    const { href } = location;
    const driver = await Driver.atCode(CLIENT, SENT);
    const before = records();
    history.pushState(undefined, '', '/elsewhere');
    try {
      await driver.enterCode('123456');
      await driver.transport.verifies[0]!.fail(new SmsLoginError('rate-limited', { retryAfter: 9 }));
      await driver.until(() => driver.log.includes('error'));
      expect(records()).to.deep.equal(before);
      driver.element.reset();
      expect(records()).to.deep.equal([]);
    } finally {
      history.replaceState(undefined, '', href);
    }
  });

  it('stays when the server wants a security check before it sends another code', async () => {
    const driver = await Driver.atCode({ ...CLIENT, resendDelay: 0 }, { expiresIn: 180 });
    await driver.press('Send a new code');
    await driver.transport.starts[1]!.fail(new SmsLoginError('captcha-required'));
    await driver.until(() => driver.transport.challenges.length === 1);
    await driver.transport.challenges[0]!.answer({ provider: 'auth0', image: 'data:image/svg+xml,<svg/>' });
    await driver.until(() => driver.element.matches(':state(captcha)'));
    await driver.rendered();
    expect(records()).to.have.length(1);
    await driver.press('I already have a code');
    expect(driver.heading).to.equal('Enter your code');
    await driver.enterCode('123456');
    expect(driver.transport.verifies[0]!.request).to.include({ phoneNumber: '+447400123456', code: '123456' });
  });

  it('stays when the dialog is closed, and when a code was wrong', async () => {
    const driver = await Driver.mount(CLIENT);
    driver.element.show();
    await driver.rendered();
    await driver.enterPhone('+447400123456');
    await driver.transport.starts[0]!.answer(SENT);
    await driver.rendered();
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.fail(new SmsLoginError('code-wrong'));
    await driver.rendered();
    driver.element.close();
    await driver.rendered();
    expect(records()).to.have.length(1);
  });

  it('is nothing once the code has expired', async () => {
    await left();
    const driver = await returned({}, 180);
    await driver.until(() => records().length === 0);
    await isNotResumed(driver);
  });

  it('counts for ten minutes after the wait where the server did not say how long', async () => {
    await left({});
    const driver = await returned({}, 629);
    await driver.until(() => isResumed(driver));
    expect(driver.messageText).to.not.include('It works for');
    driver.element.remove();
    await isNotResumed(await returned({}, 630));
  });

  const valid = { phoneNumber: '+447400123456', codeLength: 6, resendAt: 0, keptAt: 0, closed: false };
  const BROKEN: readonly unknown[] = [
    ...['', 'null', '[]', '{', '"text"', '{"phoneNumber":1}'],
    { ...valid, phoneNumber: '<img src=x>' },
    { ...valid, phoneNumber: undefined },
    { ...valid, codeLength: 1e9 },
    { ...valid, codeLength: '6' },
    { ...valid, resendAt: null },
    { ...valid, resendAt: 1e15 },
    { ...valid, keptAt: 1e15 },
    { ...valid, keptAt: 'now' },
    { ...valid, expiresAt: 1 },
    { ...valid, expiresAt: {} },
  ];
  for (const broken of BROKEN) {
    const text = typeof broken === 'string' ? broken : JSON.stringify(broken);
    it(`is nothing where somebody wrote ${text.slice(0, 90)}`, async () => {
      await left();
      const [key = ''] = records();
      const now = (JSON.parse(sessionStorage.getItem(key) ?? '') as { keptAt: number }).keptAt;
      sessionStorage.setItem(
        key,
        text.replace('"keptAt":0', `"keptAt":${now}`).replace('"resendAt":0', `"resendAt":${now}`),
      );
      await isNotResumed(await returned());
    });
  }

  it('is nothing where the browser denies storage', async () => {
    await left();
    const descriptor = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
    try {
      const driver = await returned();
      await isNotResumed(driver);
      await driver.transport.starts[0]!.answer(SENT);
      await driver.until(() => isResumed(driver));
    } finally {
      Object.defineProperty(window, 'sessionStorage', descriptor);
    }
  });
});
