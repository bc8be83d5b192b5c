/** Runs in the page of a scene: what stands in for the server and for time, and the means to tell them what to do. */
import { SmsLoginError } from '../../../src/errors.js';
import type { SmsLoginErrorCode, SmsLoginErrorDetails } from '../../../src/errors.js';
import type { SmsLogin } from '../../../src/sms-login.js';
import type { Challenge, StartResult, VerifyResult } from '../../../src/transport/transport.js';
import { FakeClock } from '../../helpers/fake-clock.js';
import { FakeTransport, settled } from '../../helpers/fake-transport.js';
import type { Call } from '../../helpers/fake-transport.js';

/** Which requests; the fake server keeps a list of each kind. */
export type Kind = 'starts' | 'verifies' | 'challenges';
export type Result = StartResult | VerifyResult | Challenge;

/** Milliseconds until what is announced stands in the message line. */
const PAUSE = 100;

export class Actors {
  readonly element = document.querySelector('sms-login')!;
  readonly clock = new FakeClock();
  readonly #transport = new FakeTransport();
  readonly #answered = new Set<unknown>();

  constructor(props: Partial<SmsLogin>) {
    const { clock } = this;
    Object.assign(this.element, { transport: this.#transport, clock, country: 'GB', ...props });
  }

  /** A request of this kind awaits its answer. */
  isAsked(kind: Kind): boolean {
    const call = this.#transport[kind].at(-1);
    return call !== undefined && !this.#answered.has(call);
  }

  async answer(kind: Kind, result: Result): Promise<void> {
    await this.#take(kind).answer(result);
  }

  async fail(kind: Kind, code: SmsLoginErrorCode, details: SmsLoginErrorDetails): Promise<void> {
    await this.#take(kind).fail(new SmsLoginError(code, details));
  }

  /** Lets the element show what it has to show, and say what it has to say. */
  async rendered(): Promise<void> {
    await settled();
    await this.element.updateComplete;
    if (this.element.shadowRoot?.querySelector('#message')?.textContent?.trim() !== '') return;
    await this.clock.advance(PAUSE);
    await this.element.updateComplete;
  }

  #take(kind: Kind): Call<unknown, Result> {
    const call = this.#transport[kind].at(-1)!;
    this.#answered.add(call);
    return call as Call<unknown, Result>;
  }
}
