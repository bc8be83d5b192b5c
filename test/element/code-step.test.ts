import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';
import type { SmsLoginErrorCode, SmsLoginErrorDetails } from '../../src/errors.js';
import { Driver } from '../helpers/driver.js';

const REFUSED: readonly [SmsLoginErrorCode, SmsLoginErrorDetails, string][] = [
  ['code-wrong', { attemptsLeft: 2 }, 'That code isn’t right. Check the newest message and try again. Tries left: 2.'],
  ['code-superseded', {}, 'That code was replaced by a newer one. Use the newest message.'],
  ['code-expired', {}, 'That code has expired. Send a new one to continue.'],
  ['too-many-attempts', {}, 'Too many wrong codes, so this one no longer works. Send a new code to continue.'],
  ['rate-limited', {}, 'Too many requests for now. Try again in a few minutes.'],
  ['offline', {}, 'You’re offline. Reconnect and try again. What you typed is still here.'],
  ['timeout', {}, 'No answer yet. Check your connection and try again.'],
  ['server-error', { retryAfter: 120 }, 'Something went wrong on our side. Try again in 2 min.'],
];

/** The code is what is wrong: the next thing typed takes its place. Others may be right, and are not marked. */
const WRONG = /^code-|^too-many/;

describe('Code step', () => {
  for (const [code, details, message] of REFUSED) {
    const isWrong = WRONG.test(code);
    it(`keeps ${isWrong ? 'and selects ' : ''}the code on ${code}`, async () => {
      const driver = await Driver.atCode();
      await driver.enterCode('123456');
      await driver.transport.verifies[0]!.fail(new SmsLoginError(code, details));
      await driver.until(() => driver.log.includes('error'));
      await driver.rendered();
      expect(driver.messageText).to.equal(message);
      expect(driver.message.role).to.equal('alert');
      expect(driver.code.value).to.equal('123456');
      expect(driver.code.selectionEnd! - driver.code.selectionStart!).to.equal(isWrong ? 6 : 0);
      expect(driver.focused).to.equal(driver.code);
      expect(driver.code.getAttribute('aria-invalid')).to.equal(String(isWrong));
    });
  }

  it('waits a moment after the last typed digit, and submits once', async () => {
    const driver = await Driver.atCode();
    const { messageText } = driver;
    driver.code.focus();
    await driver.type('123456');
    await driver.clock.advance(299);
    await driver.rendered();
    expect(driver.transport.verifies).to.have.length(0);
    await driver.clock.advance(1);
    await driver.rendered();
    expect(driver.transport.verifies).to.have.length(1);
    expect(driver.messageText, 'still there while the code is checked').to.equal(messageText);
    await driver.key('Enter');
    expect(driver.transport.verifies).to.have.length(1);
  });

  it('waits as long after a digit too many was deleted', async () => {
    const driver = await Driver.atCode();
    driver.code.focus();
    await driver.type('1234567');
    await driver.key('Backspace');
    await driver.clock.advance(299);
    await driver.rendered();
    expect(driver.transport.verifies).to.have.length(0);
    await driver.clock.advance(1);
    await driver.rendered();
    expect(driver.transport.verifies[0]!.request.code).to.equal('123456');
  });

  it('submits at once on Enter', async () => {
    const driver = await Driver.atCode();
    driver.code.focus();
    await driver.type('123456');
    await driver.key('Enter');
    await driver.clock.advance(1000);
    expect(driver.transport.verifies).to.have.length(1);
  });

  it('takes a whole message at once, as paste and autofill bring it', async () => {
    const driver = await Driver.atCode();
    driver.code.value = 'Your code is 123456';
    driver.code.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    await driver.rendered();
    expect(driver.transport.verifies[0]!.request.code).to.equal('123456');
    expect(driver.code.value).to.equal('123456');
  });

  it('never submits by itself after a refusal, and never the same code twice', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('111111');
    await driver.transport.verifies[0]!.fail(new SmsLoginError('code-wrong'));
    await driver.rendered();
    await driver.enterCode('111111');
    expect(driver.messageText, 'no promise to check by itself').to.equal('');
    await driver.key('Enter');
    expect(driver.transport.verifies).to.have.length(1);
    expect(driver.messageText).to.include('That code isn’t right.');
    await driver.enterCode('222222');
    expect(driver.transport.verifies).to.have.length(1);
    await driver.press('Continue');
    expect(driver.transport.verifies[1]!.request.code).to.equal('222222');
  });

  it('never submits more digits than a code has by itself', async () => {
    const driver = await Driver.atCode();
    driver.code.focus();
    await driver.type('1234567');
    await driver.clock.advance(1000);
    expect(driver.transport.verifies).to.have.length(0);
  });

  it('does not begin to submit by itself again on the way over the number', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('111111');
    await driver.transport.verifies[0]!.fail(new SmsLoginError('code-wrong'));
    await driver.rendered();
    await driver.press('Change number');
    await driver.key('Enter');
    await driver.until(() => driver.heading === 'Enter your code');
    expect(driver.messageText, 'nor does it promise to').to.equal('');
    await driver.enterCode('111111');
    expect(driver.transport.verifies).to.have.length(1);
    expect(driver.transport.starts).to.have.length(1);
  });

  it('goes on with the digits that are there, after too few of them', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('12');
    await driver.key('Enter');
    await driver.type('3456');
    expect(driver.code.value).to.equal('123456');
  });

  it('asks for the whole code', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('123');
    await driver.key('Enter');
    expect(driver.messageText).to.equal('Enter the whole code from the text message.');
    expect(driver.transport.verifies).to.have.length(0);
  });

  it('goes by the length the server says', async () => {
    const driver = await Driver.atCode({}, { codeLength: 8 });
    await driver.enterCode('123456');
    expect(driver.transport.verifies).to.have.length(0);
    await driver.enterCode('12345678');
    expect(driver.transport.verifies).to.have.length(1);
  });

  it('counts down to the next code, and sends it', async () => {
    const driver = await Driver.atCode({ resendDelay: 24 });
    expect(driver.root.textContent).to.include('New code available in 24 sec');
    await driver.clock.advance(1000);
    await driver.rendered();
    expect(driver.root.textContent).to.include('New code available in 23 sec');
    await driver.clock.advance(23_000);
    await driver.rendered();
    expect(driver.messageText).to.equal('No message yet? It can take a minute. Check your signal and your number.');
    driver.code.focus();
    await driver.type('12');
    await driver.press('Send a new code');
    expect(driver.transport.starts[1]!.request.phoneNumber).to.equal('+447400123456');
    await driver.transport.starts[1]!.answer({});
    await driver.rendered();
    expect(driver.messageText).to.equal('New code sent. Only the newest code works.');
    expect(driver.code.value).to.equal('12');
    expect(driver.focused).to.equal(driver.code);
    await driver.enterCode('123456');
    expect(driver.transport.verifies).to.have.length(1);
  });

  it('submits by itself again once another code was sent, however that went before', async () => {
    const driver = await Driver.atCode({ resendDelay: 0 });
    await driver.enterCode('111111');
    await driver.transport.verifies[0]!.fail(new SmsLoginError('code-wrong'));
    await driver.rendered();
    await driver.press('Send a new code');
    await driver.transport.starts[1]!.answer({});
    await driver.rendered();
    await driver.enterCode('222222');
    expect(driver.transport.verifies.map(({ request }) => request.code)).to.deep.equal(['111111', '222222']);
  });

  it('keeps its promise to check by itself after an Enter too early', async () => {
    const driver = await Driver.atCode();
    driver.code.focus();
    await driver.key('Enter');
    expect(driver.messageText).to.equal('Enter the whole code from the text message.');
    await driver.type('12345');
    expect(driver.messageText).to.include('We check it as soon as you enter the last digit.');
    await driver.type('6');
    await driver.clock.advance(300);
    await driver.rendered();
    expect(driver.transport.verifies).to.have.length(1);
  });

  it('guesses no code where a text holds several', async () => {
    const driver = await Driver.atCode();
    driver.code.value = 'Old 111111, new 222222';
    driver.code.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    await driver.clock.advance(1000);
    await driver.rendered();
    expect(driver.transport.verifies).to.have.length(0);
    expect(driver.code.value, 'the person sees to it').to.equal('Old 111111, new 222222');
  });

  it('says no life of a code whose life is over while the wait goes on', async () => {
    const driver = await Driver.atCode({}, { expiresIn: 60, resendAfter: 300 });
    expect(driver.messageText).to.include('It works for 1 min.');
    await driver.clock.advance(61_000);
    await driver.rendered();
    expect(driver.messageText).to.equal('We check it as soon as you enter the last digit.');
  });

  it('takes no wait for another code from a check that failed', async () => {
    const driver = await Driver.atCode({}, { resendAfter: 120 });
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.fail(new SmsLoginError('server-error', { retryAfter: 1 }));
    await driver.until(() => driver.log.includes('error'));
    await driver.clock.advance(10_000);
    await driver.rendered();
    expect(driver.root.textContent).to.include('New code available in 2 min');
  });

  it('offers a new code in place of a dead one, once there can be one', async () => {
    const driver = await Driver.atCode({}, { resendAfter: 20 });
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.fail(new SmsLoginError('code-expired'));
    await driver.rendered();
    const button = driver.button('Send a new code');
    expect(button.ariaDisabled).to.equal('true');
    expect(driver.root.textContent).to.include('New code available in 20 sec');
    await driver.press('Send a new code');
    await driver.key('Enter');
    expect(driver.transport.starts, 'not before').to.have.length(1);
    expect(driver.transport.verifies).to.have.length(1);
    await driver.clock.advance(20_000);
    await driver.rendered();
    expect(button.ariaDisabled).to.equal('false');
    expect(driver.buttons().filter((name) => name === 'Send a new code')).to.have.length(1);
    await driver.press('Send a new code');
    expect(driver.transport.starts).to.have.length(2);
  });

  it('asks for a code of the same number anew where the last one is dead', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('123456');
    await driver.transport.verifies[0]!.fail(new SmsLoginError('too-many-attempts', { retryAfter: 900 }));
    await driver.rendered();
    await driver.press('Change number');
    await driver.key('Enter');
    await driver.until(() => driver.transport.starts.length === 2);
  });

  it('returns to the number', async () => {
    const driver = await Driver.atCode();
    driver.button('Change number').focus();
    await driver.key('Enter');
    expect(driver.heading).to.equal('Sign in with your phone');
    expect(driver.phone.value).to.include('7400');
    expect(driver.focused).to.equal(driver.phone);
  });

  it('leaves nothing running when it is removed', async () => {
    const driver = await Driver.atCode();
    await driver.enterCode('123456');
    expect(driver.clock.pending).to.be.greaterThan(0);
    driver.element.remove();
    await driver.rendered();
    expect(driver.transport.verifies[0]!.request.signal.aborted).to.equal(true);
    expect(driver.clock.pending).to.equal(0);
  });
});
