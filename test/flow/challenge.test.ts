import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';
import { Flow } from '../../src/flow/flow.js';
import type { Transport } from '../../src/transport/transport.js';
import { failureOf } from '../helpers/failure.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeTransport, settled } from '../helpers/fake-transport.js';

const PHONE = '+447400123456';
const PICTURE = { provider: 'auth0', image: 'data:image/png;base64,AA==' };

function setUp(transport: Transport): Flow {
  const clock = new FakeClock();
  return new Flow({
    transport: () => transport,
    language: () => 'en',
    settings: () => ({ codeLength: 6, resendDelay: 30 }),
    clock: () => clock,
  });
}

/** A flow whose first request was refused with this, and the answer it gives to who made it. */
async function refused(code: 'captcha-required' | 'captcha-wrong'): Promise<[Flow, FakeTransport, Promise<boolean>]> {
  const transport = new FakeTransport();
  const flow = setUp(transport);
  const sent = flow.send(PHONE);
  await settled();
  await transport.starts[0]!.fail(new SmsLoginError(code));
  return [flow, transport, sent];
}

describe('Flow: a security check', () => {
  for (const code of ['captcha-required', 'captcha-wrong'] as const) {
    it(`comes instead of the first ${code}, which is no failure`, async () => {
      const [flow, transport, sent] = await refused(code);
      expect(flow.state.step, 'as long as it is on its way').to.equal('phone');
      await transport.challenges[0]!.answer(PICTURE);
      expect(await sent, 'the code step is not reached').to.equal(false);
      expect(flow.state).to.deep.include({ step: 'captcha', challenge: PICTURE, activity: { kind: 'idle' } });
    });
  }

  it('is a failure where the transport has none', async () => {
    const { starts } = new FakeTransport();
    const error = new SmsLoginError('captcha-required');
    const flow = setUp({
      start: () => Promise.reject(error),
      verify: () => Promise.reject(error),
    });
    expect((await failureOf(flow.send(PHONE))).code).to.equal('captcha-required');
    expect(starts).to.have.length(0);
  });

  it('fails as the request for it does', async () => {
    const [flow, transport, sent] = await refused('captcha-required');
    const failure = failureOf(sent);
    await transport.challenges[0]!.fail(new SmsLoginError('server-error'));
    expect((await failure).code).to.equal('server-error');
    expect(flow.state.step).to.equal('phone');
  });

  it('is a new one after every refusal, and tells that', async () => {
    const [flow, transport] = await refused('captcha-required');
    await transport.challenges[0]!.answer(PICTURE);
    const again = failureOf(flow.send(PHONE, 'wrong'));
    await settled();
    expect(transport.starts[1]!.request.captcha).to.equal('wrong');
    await transport.starts[1]!.fail(new SmsLoginError('rate-limited', { retryAfter: 9 }));
    const other = { ...PICTURE };
    await transport.challenges[1]!.answer(other);
    expect((await again).code).to.equal('rate-limited');
    expect(flow.state).to.include({ step: 'captcha', challenge: other });
  });

  it('gives way to a code', async () => {
    const [flow, transport] = await refused('captcha-required');
    await transport.challenges[0]!.answer(PICTURE);
    const sent = flow.send(PHONE, '4f7q');
    await settled();
    await transport.starts[1]!.answer({});
    expect(await sent).to.equal(true);
    expect(flow.state.step).to.equal('code');
  });

  it('is asked for once, however often the person asks', async () => {
    const [flow, transport] = await refused('captcha-required');
    await transport.challenges[0]!.answer(PICTURE);
    flow.dispatch({ type: 'refresh' });
    flow.dispatch({ type: 'refresh' });
    await settled();
    expect(transport.challenges).to.have.length(2);
  });

  it('is dropped with a reset', async () => {
    const [flow, transport, sent] = await refused('captcha-required');
    flow.dispatch({ type: 'reset' });
    expect(transport.challenges[0]!.request.signal.aborted).to.equal(true);
    await transport.challenges[0]!.answer(PICTURE);
    await sent;
    expect(flow.state.step).to.equal('phone');
  });
});

describe('Flow: a code of before', () => {
  const sent = { phoneNumber: PHONE, codeLength: 6, expiresIn: 9, expiresAt: 9, resendAt: 0 };

  it('is taken up at the start only', async () => {
    const transport = new FakeTransport();
    const flow = setUp(transport);
    flow.dispatch({ type: 'resume', sent });
    expect(flow.state).to.deep.include({ step: 'code', activity: { kind: 'idle' } });
    void flow.verify('123456');
    await settled();
    flow.dispatch({ type: 'resume', sent: { ...sent, phoneNumber: '+4915123456789' } });
    expect(transport.verifies[0]!.request.phoneNumber).to.equal(PHONE);
    expect(flow.state).to.have.nested.property('sent.phoneNumber', PHONE);
  });

  it('has an id of its own, as every code', () => {
    const flow = setUp(new FakeTransport());
    flow.dispatch({ type: 'resume', sent });
    const { id } = (flow.state as { sent: { id: number } }).sent;
    flow.dispatch({ type: 'reset' });
    flow.dispatch({ type: 'resume', sent });
    expect((flow.state as { sent: { id: number } }).sent.id).to.be.greaterThan(id);
  });
});
