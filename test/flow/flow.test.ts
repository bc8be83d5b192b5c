import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';
import { Flow } from '../../src/flow/flow.js';
import type { FlowOptions } from '../../src/flow/flow.js';
import type { FlowState } from '../../src/flow/state.js';
import { failureOf } from '../helpers/failure.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeTransport, settled } from '../helpers/fake-transport.js';

const PHONE = '+447400123456';
const OTHER = '+4915123456789';

function setUp(options: Partial<FlowOptions> = {}): { flow: Flow; transport: FakeTransport; clock: FakeClock } {
  const transport = new FakeTransport();
  const clock = new FakeClock();
  const flow = new Flow({
    transport: () => transport,
    language: () => 'en-GB',
    settings: () => ({ codeLength: 6, resendDelay: 30 }),
    clock: () => clock,
    ...options,
  });
  return { flow, transport, clock };
}

async function atCode(): Promise<ReturnType<typeof setUp>> {
  const all = setUp();
  void all.flow.send(PHONE);
  await settled();
  await all.transport.starts[0]!.answer({ expiresIn: 180 });
  return all;
}

function at<Step extends FlowState['step']>(flow: Flow, step: Step): Extract<FlowState, { step: Step }> {
  expect(flow.state.step).to.equal(step);
  return flow.state as Extract<FlowState, { step: Step }>;
}

describe('Flow: sending', () => {
  it('asks the transport for a code and moves on when it was sent', async () => {
    const { flow, transport, clock } = setUp();
    const sent = flow.send(PHONE);
    await settled();
    expect(transport.starts[0]!.request).to.include({ phoneNumber: PHONE, language: 'en-GB' });
    expect(at(flow, 'phone').activity.kind).to.equal('sending');
    await transport.starts[0]!.answer({ expiresIn: 180, resendAfter: 60, codeLength: 8 });
    expect(await sent).to.equal(true);
    expect(at(flow, 'code').sent).to.include({
      phoneNumber: PHONE,
      codeLength: 8,
      expiresAt: clock.now() + 180_000,
      resendAt: clock.now() + 60_000,
    });
  });

  it('falls back on the settings where the server says nothing', async () => {
    const { flow, transport, clock } = setUp();
    void flow.send(PHONE);
    await settled();
    await transport.starts[0]!.answer({});
    expect(at(flow, 'code').sent).to.include({ codeLength: 6, expiresAt: undefined, resendAt: clock.now() + 30_000 });
  });

  it('makes one request however often it is asked', async () => {
    const { flow, transport } = setUp();
    const both = Promise.all([flow.send(PHONE), flow.send(PHONE)]);
    await settled();
    expect(transport.starts).to.have.length(1);
    await transport.starts[0]!.answer({});
    expect(await both).to.deep.equal([true, true]);
  });

  it('shows a failure and rejects with it', async () => {
    const { flow, transport } = setUp();
    const sent = failureOf(flow.send(PHONE));
    await settled();
    await transport.starts[0]!.fail(new SmsLoginError('rate-limited', { retryAfter: 42 }));
    expect(await sent).to.include({ code: 'rate-limited', retryAfter: 42, step: 'phone' });
    expect(at(flow, 'phone').activity).to.include({ kind: 'failed', during: 'sending', error: await sent });
  });

  it('calls anything unknown a server error', async () => {
    const { flow, transport } = setUp();
    const sent = failureOf(flow.send(PHONE));
    await settled();
    await transport.starts[0]!.fail(new TypeError('boom'));
    expect((await sent).code).to.equal('server-error');
    expect((await sent).cause).to.be.instanceOf(TypeError);
  });

  it('sends nothing where the app says no', async () => {
    const { flow, transport } = setUp({ before: () => Promise.resolve(false) });
    expect(await flow.send(PHONE)).to.equal(false);
    expect(transport.starts).to.have.length(0);
    expect(at(flow, 'phone').activity.kind).to.equal('idle');
  });

  it('clears an offline failure when the connection is back, and no other', async () => {
    for (const [code, kind] of [
      ['offline', 'idle'],
      ['server-error', 'failed'],
    ] as const) {
      const { flow } = setUp();
      flow.dispatch({ type: 'reject', error: new SmsLoginError(code) });
      flow.dispatch({ type: 'online' });
      expect(at(flow, 'phone').activity.kind).to.equal(kind);
    }
  });

  it('drops an answer that comes after a reset', async () => {
    const { flow, transport } = setUp();
    const sent = flow.send(PHONE);
    await settled();
    const [start] = transport.starts;
    flow.dispatch({ type: 'reset' });
    expect(start!.request.signal.aborted).to.equal(true);
    await start!.answer({});
    expect(await sent).to.equal(false);
    expect(at(flow, 'phone').activity.kind).to.equal('idle');
  });
});

describe('Flow: checking', () => {
  it('verifies a code and ends in success', async () => {
    const { flow, transport } = await atCode();
    const verified = flow.verify('000042');
    await settled();
    expect(transport.verifies[0]!.request).to.include({ phoneNumber: PHONE, code: '000042' });
    await transport.verifies[0]!.answer({ redirectTo: 'https://app.example/callback' });
    expect(await verified).to.equal(true);
    expect(at(flow, 'success').result.redirectTo).to.equal('https://app.example/callback');
  });

  it('never sends a refused code again', async () => {
    const { flow, transport } = await atCode();
    const error = new SmsLoginError('code-wrong', { attemptsLeft: 2 });
    const first = failureOf(flow.verify('111111'));
    await settled();
    await transport.verifies[0]!.fail(error);
    expect((await first).attemptsLeft).to.equal(2);
    flow.dispatch({ type: 'edit' });
    expect((await failureOf(flow.verify('111111'))).attemptsLeft).to.equal(2);
    expect(transport.verifies).to.have.length(1);
  });

  it('asks again after a failure that says nothing about the code', async () => {
    const { flow, transport } = await atCode();
    const first = failureOf(flow.verify('111111'));
    await settled();
    await transport.verifies[0]!.fail(new SmsLoginError('timeout'));
    expect((await first).step).to.equal('code');
    void flow.verify('111111');
    await settled();
    expect(transport.verifies).to.have.length(2);
  });

  it('checks nothing before a code was sent', async () => {
    const { flow, transport } = setUp();
    expect(await flow.verify('123456')).to.equal(false);
    expect(transport.verifies).to.have.length(0);
  });

  it('stops a check as if it had never been made', async () => {
    const { flow, transport } = await atCode();
    const verified = flow.verify('123456');
    await settled();
    flow.stop();
    expect(transport.verifies[0]!.request.signal.aborted).to.equal(true);
    await transport.verifies[0]!.answer({});
    expect(await verified).to.equal(false);
    expect(at(flow, 'code').activity.kind).to.equal('idle');
  });
});

describe('Flow: a new code', () => {
  it('keeps the step, and forgets what was said of the old code', async () => {
    const { flow, transport } = await atCode();
    const wrong = failureOf(flow.verify('111111'));
    await settled();
    await transport.verifies[0]!.fail(new SmsLoginError('code-wrong'));
    await wrong;
    const resent = flow.send(PHONE);
    await settled();
    await transport.starts[1]!.answer({});
    expect(await resent).to.equal(true);
    expect(at(flow, 'code').activity.kind).to.equal('resent');
    expect(at(flow, 'code').refused.size).to.equal(0);
    expect(at(flow, 'code').sent.id).to.be.greaterThan(1);
  });

  it('waits as long as the refusal says', async () => {
    const { flow, transport, clock } = await atCode();
    const resent = failureOf(flow.send(PHONE));
    await settled();
    await transport.starts[1]!.fail(new SmsLoginError('rate-limited', { retryAfter: 90 }));
    await resent;
    expect(at(flow, 'code').sent.resendAt).to.equal(clock.now() + 90_000);
  });

  it('returns to the code step without sending while the same number has to wait', async () => {
    const { flow, transport, clock } = await atCode();
    flow.dispatch({ type: 'change-number' });
    expect(await flow.send(PHONE)).to.equal(true);
    expect(transport.starts).to.have.length(1);
    flow.dispatch({ type: 'change-number' });
    await clock.advance(30_000);
    void flow.send(PHONE);
    await settled();
    expect(transport.starts).to.have.length(2);
  });

  it('sends at once to another number', async () => {
    const { flow, transport } = await atCode();
    flow.dispatch({ type: 'change-number' });
    void flow.send(OTHER);
    await settled();
    expect(transport.starts[1]!.request.phoneNumber).to.equal(OTHER);
  });
});
