import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';
import type { SmsLoginErrorEvent } from '../../src/events.js';
import type { SmsLoginStepEvent } from '../../src/login/login-events.js';
import type { SmsLogin } from '../../src/sms-login.js';
import type { CaptchaHook, Challenge } from '../../src/transport/transport.js';
import { Driver } from '../helpers/driver.js';

const LABEL = 'Type the characters in the picture';
const picture = (name: string): Challenge => ({ provider: 'auth0', image: `data:image/svg+xml,<svg id="${name}"/>` });

/** An element whose server asks for a security check before it sends a code. */
async function challenged(props: Partial<SmsLogin> = {}, challenge = picture('first')): Promise<Driver> {
  const driver = await Driver.mount({ inline: true, ...props });
  await driver.enterPhone('+447400123456');
  await driver.transport.starts[0]!.fail(new SmsLoginError('captcha-required'));
  await driver.until(() => driver.transport.challenges.length === 1);
  await driver.transport.challenges[0]!.answer(challenge);
  await driver.until(() => driver.element.matches(':state(captcha)') || driver.log.includes('error'));
  await driver.rendered();
  return driver;
}

const image = (driver: Driver): HTMLImageElement => driver.root.querySelector('img')!;

describe('Security check by picture', () => {
  it('shows the picture beside the number, with the focus in its field', async () => {
    const driver = await challenged();
    expect(driver.phone.value).to.equal('+44 7400 123456');
    expect(image(driver).alt).to.equal('Security check');
    expect(image(driver).src).to.include('first');
    expect(driver.focused).to.equal(driver.field(LABEL));
    expect(driver.messageText).to.equal('Can’t read it? Show another picture, or contact support.');
    const step = driver.events.at(-1) as SmsLoginStepEvent;
    expect([step.from, step.to]).to.deep.equal(['phone', 'captcha']);
    expect(driver.log, 'the first check is no failure').to.not.include('error');
  });

  it('sends the answer with the number, and goes on to the code', async () => {
    const driver = await challenged();
    await driver.type('4F7q');
    await driver.key('Enter');
    await driver.until(() => driver.transport.starts.length === 2);
    const { phoneNumber, captcha } = driver.transport.starts[1]!.request;
    expect([phoneNumber, captcha]).to.deep.equal(['+447400123456', '4F7q']);
    await driver.transport.starts[1]!.answer({});
    await driver.rendered();
    expect(driver.heading).to.equal('Enter your code');
    expect(driver.focused).to.equal(driver.code);
  });

  it('brings a new picture after a wrong answer, and says so', async () => {
    const driver = await challenged();
    await driver.type('wrong');
    await driver.key('Enter');
    await driver.until(() => driver.transport.starts.length === 2);
    await driver.transport.starts[1]!.fail(new SmsLoginError('captcha-wrong'));
    await driver.until(() => driver.transport.challenges.length === 2);
    await driver.transport.challenges[1]!.answer(picture('second'));
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    expect(image(driver).src).to.include('second');
    expect(driver.field(LABEL).value).to.equal('');
    expect(driver.field(LABEL).getAttribute('aria-invalid')).to.equal('true');
    expect(driver.phone.getAttribute('aria-invalid')).to.equal('false');
    expect(driver.messageText).to.equal('Those characters don’t match. Try the new picture.');
    expect(driver.focused).to.equal(driver.field(LABEL));
  });

  it('asks for an answer', async () => {
    const driver = await challenged();
    driver.phone.focus();
    await driver.key('Enter');
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    expect(driver.messageText).to.equal('Complete the security check to continue.');
    expect(driver.focused).to.equal(driver.field(LABEL));
    expect(driver.transport.starts).to.have.length(1);
  });

  it('shows another picture on request', async () => {
    const driver = await challenged();
    await driver.type('4F');
    driver.button('Show another picture').click();
    await driver.until(() => driver.transport.challenges.length === 2);
    await driver.clock.advance(1000);
    expect(driver.root.querySelector('#status')!.textContent, 'no code is sent').to.equal('');
    await driver.transport.challenges[1]!.answer(picture('second'));
    await driver.until(() => image(driver).src.includes('second'));
    expect(driver.field(LABEL).value).to.equal('');
    expect(driver.transport.starts).to.have.length(1);
  });

  it('keeps the picture where another one does not come', async () => {
    const driver = await challenged();
    await driver.press('Show another picture');
    await driver.until(() => driver.transport.challenges.length === 2);
    await driver.transport.challenges[1]!.fail(new SmsLoginError('timeout'));
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    expect(image(driver).src).to.include('first');
    expect(driver.messageText).to.equal('No answer yet. Check your connection and try again.');
    await driver.press('Show another picture');
    await driver.until(() => driver.transport.challenges.length === 3);
  });

  it('lets the number be corrected', async () => {
    const driver = await challenged();
    driver.phone.focus();
    driver.phone.select();
    await driver.type('+447400123457');
    driver.field(LABEL).focus();
    await driver.type('4F7q');
    await driver.key('Enter');
    await driver.until(() => driver.transport.starts.length === 2);
    expect(driver.transport.starts[1]!.request.phoneNumber).to.equal('+447400123457');
  });

  it('points at the number where that is wrong', async () => {
    const driver = await challenged();
    driver.phone.focus();
    driver.phone.select();
    await driver.type('+4474');
    driver.field(LABEL).focus();
    await driver.type('4F7q');
    await driver.key('Enter');
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    expect(driver.phone.getAttribute('aria-invalid')).to.equal('true');
    expect(driver.focused).to.equal(driver.phone);
  });

  it('comes in the code step, too, where a new code is asked for', async () => {
    const driver = await Driver.atCode({ resendDelay: 0 });
    await driver.press('Send a new code');
    await driver.transport.starts[1]!.fail(new SmsLoginError('captcha-required'));
    await driver.until(() => driver.transport.challenges.length === 1);
    await driver.transport.challenges[0]!.answer(picture('first'));
    await driver.until(() => driver.element.matches(':state(captcha)'));
    await driver.rendered();
    expect(driver.phone.value).to.include('7400');
  });
});

describe('The captcha hook', () => {
  const turnstile: Challenge = { provider: 'auth0_v2', siteKey: 'site-1' };

  /** Keeps what the hook was called with, and answers when told. */
  class FakeProvider {
    readonly calls: { challenge: Challenge; container: HTMLElement; language: string; signal: AbortSignal }[] = [];
    resolve: (token: string) => void = () => undefined;
    reject: (reason: unknown) => void = () => undefined;
    readonly hook: CaptchaHook = (challenge, options) => {
      this.calls.push({ challenge, ...options });
      return new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
    };
  }

  it('gets the challenge and a place in the page, and sends by itself once it has a token', async () => {
    const provider = new FakeProvider();
    const driver = await challenged({ captcha: provider.hook }, turnstile);
    const [{ challenge, container, language }] = provider.calls as [(typeof provider.calls)[0]];
    expect(challenge).to.deep.equal(turnstile);
    expect(language).to.equal('en-US');
    expect(container.parentElement, 'in the light tree').to.equal(driver.element);
    container.append('A widget');
    expect(driver.root.querySelector<HTMLSlotElement>('slot[name=captcha]')!.assignedElements()).to.deep.equal([
      container,
    ]);
    expect(driver.focused?.getAttribute('aria-label')).to.equal('Security check');
    provider.resolve('token-1');
    await driver.until(() => driver.transport.starts.length === 2);
    expect(driver.transport.starts[1]!.request.captcha).to.equal('token-1');
    await driver.transport.starts[1]!.answer({});
    await driver.rendered();
    expect(driver.heading).to.equal('Enter your code');
    expect(container.isConnected, 'nothing is left behind').to.equal(false);
  });

  it('takes the place of the picture', async () => {
    const provider = new FakeProvider();
    const driver = await challenged({ captcha: provider.hook });
    expect(driver.root.querySelector('img')).to.equal(null);
    expect(provider.calls).to.have.length(1);
  });

  it('is asked again with a new challenge after it failed', async () => {
    const provider = new FakeProvider();
    const driver = await challenged({ captcha: provider.hook }, turnstile);
    provider.reject(new Error('No script'));
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    expect(driver.messageText).to.equal('Complete the security check to continue.');
    expect((driver.events.at(-1) as SmsLoginErrorEvent).error.cause).to.be.an('error');
    await driver.press('Send code');
    await driver.until(() => driver.transport.challenges.length === 2);
    await driver.transport.challenges[1]!.answer({ ...turnstile });
    await driver.until(() => provider.calls.length === 2);
    expect(provider.calls[0]!.signal.aborted).to.equal(true);
  });

  it('is waited for while it is at work', async () => {
    const provider = new FakeProvider();
    const driver = await challenged({ captcha: provider.hook }, turnstile);
    await driver.press('Send code');
    await driver.until(() => driver.log.includes('error'));
    await driver.rendered();
    expect(driver.messageText).to.equal('Complete the security check to continue.');
    expect(provider.calls).to.have.length(1);
    provider.resolve('token-1');
    await driver.until(() => driver.transport.starts.length === 2);
  });

  it('sends by itself once: what was refused goes off again on request only', async () => {
    const provider = new FakeProvider();
    const driver = await challenged({ captcha: provider.hook }, turnstile);
    provider.resolve('token-1');
    await driver.until(() => driver.transport.starts.length === 2);
    await driver.transport.starts[1]!.fail(new SmsLoginError('captcha-wrong'));
    await driver.until(() => driver.transport.challenges.length === 2);
    await driver.transport.challenges[1]!.answer({ ...turnstile });
    await driver.until(() => provider.calls.length === 2);
    provider.resolve('token-2');
    await driver.rendered();
    await driver.rendered();
    expect(driver.transport.starts).to.have.length(2);
    await driver.press('Send code');
    await driver.until(() => driver.transport.starts.length === 3);
    expect(driver.transport.starts[2]!.request.captcha).to.equal('token-2');
  });

  it('is asked again where the element is moved', async () => {
    const provider = new FakeProvider();
    const driver = await challenged({ captcha: provider.hook }, turnstile);
    const place = document.createElement('div');
    driver.element.after(place);
    place.append(driver.element);
    await driver.rendered();
    expect(provider.calls.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    expect(provider.calls[1]!.container.parentElement).to.equal(driver.element);
    expect(driver.root.querySelector('img')).to.equal(null);
    provider.resolve('token-1');
    await driver.until(() => driver.transport.starts.length === 2);
  });

  it('is given up when the element is removed', async () => {
    const provider = new FakeProvider();
    const driver = await challenged({ captcha: provider.hook }, turnstile);
    driver.element.remove();
    expect(provider.calls[0]!.signal.aborted).to.equal(true);
    provider.resolve('token-1');
    await driver.rendered();
    expect(driver.transport.starts).to.have.length(1);
  });

  it('is missed by name where a provider needs it', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warned.push(text);
    const driver = await challenged({}, turnstile);
    console.warn = warn;
    expect(driver.messageText).to.equal(
      'Sign-in isn’t working right now. The problem is on our side, not with your number.',
    );
    expect(warned.join()).to.include('auth0_v2').and.include('captcha');
  });
});
