import { SmsLoginError } from '../errors.js';
import type { Transport } from '../transport/transport.js';
import type { Clock } from './clock.js';
import { pendingId } from './questions.js';
import { reduce } from './reduce.js';
import { initialState } from './state.js';
import type { FlowContext, FlowEffect, FlowEvent, FlowState } from './state.js';

type StartEffect = Extract<FlowEffect, { type: 'start' }>;
/** What the app may veto. */
export type VetoableEffect = Extract<FlowEffect, { type: 'start' | 'verify' }>;
type Request = Exclude<FlowEffect, { type: 'abort' }>;

/** Milliseconds after which a transport that does not answer has failed; ours gives up sooner, with a better reason. */
const TIME_LIMIT = 30_000;

/** What a flow needs from its surroundings. Each function is called when it is needed, never cached. */
export interface FlowOptions {
  /** Resolves with the server's transport; may load it lazily. A rejection counts as a failure of the request. */
  transport: () => Transport | Promise<Transport>;
  /** BCP 47 tag of the language the SMS should be in. */
  language: () => string;
  settings: () => Omit<FlowContext, 'now' | 'id'>;
  /** The app's veto before a code is requested or checked: false stops it without a failure. */
  before?: (effect: VetoableEffect) => boolean | Promise<boolean>;
  clock: () => Clock;
  /** Is told every change. */
  report?: (transition: Transition) => void;
}

/** One change of a flow. */
export interface Transition {
  readonly event: FlowEvent;
  readonly from: FlowState;
  readonly to: FlowState;
}

/** Runs the reducer and its effects. At most one request is on its way; stale answers are dropped by id. */
export class Flow {
  readonly #options: FlowOptions;
  #state: FlowState = initialState;
  #lastId = 0;
  #abort: AbortController | undefined;
  #done: Promise<void> = Promise.resolve();

  constructor(options: FlowOptions) {
    this.#options = options;
  }

  get state(): FlowState {
    return this.#state;
  }

  /** Resolves when the request on its way has ended, however. */
  get settled(): Promise<void> {
    return this.#done;
  }

  /**
   * Requests a code for an E.164 number.
   *
   * @param captcha the answer to the challenge in the state, where there is one
   * @returns true once the code step is reached, false if the request was stopped or replaced by another, or if the
   *   server wants a security check first (step `captcha`)
   * @throws {SmsLoginError} as shown in the state
   */
  send(phoneNumber: string, captcha?: string): Promise<boolean> {
    return this.#request({ type: 'send', phoneNumber, captcha });
  }

  /**
   * Checks a code of ASCII digits.
   *
   * @returns true after success, false if the check was stopped, or if no code can be checked now
   * @throws {SmsLoginError} as shown in the state
   */
  verify(code: string): Promise<boolean> {
    return this.#request({ type: 'verify', code });
  }

  /** Stops the request on its way, if any, as if it had never been made. */
  stop(): void {
    const id = pendingId(this.#state);
    if (id !== undefined) this.dispatch({ type: 'stop', id });
  }

  /** Tells what has happened, besides what the methods above stand for. */
  readonly dispatch = (event: FlowEvent): void => {
    const from = this.#state;
    const { clock, settings, report } = this.#options;
    const [to, effects] = reduce(from, event, {
      ...settings(),
      now: clock().now(),
      id: ++this.#lastId,
    });
    this.#state = to;
    if (to !== from) report?.({ event, from, to });
    for (const effect of effects) this.#perform(effect);
  };

  async #request(event: FlowEvent): Promise<boolean> {
    this.dispatch(event);
    // A request made while another is on its way was ignored: both callers wait for that one.
    await this.#done;
    const state = this.#state;
    if (state.step !== 'success' && state.activity.kind === 'failed') throw state.activity.error;
    return state.step === (event.type === 'send' ? 'code' : 'success');
  }

  #perform(effect: FlowEffect): void {
    this.#abort?.abort();
    if (effect.type !== 'abort') this.#done = this.#call(effect, (this.#abort = new AbortController()));
  }

  async #call(effect: Request, controller: AbortController): Promise<void> {
    const { id } = effect;
    const { signal } = controller;
    let cancel: (() => void) | undefined;
    const late = new SmsLoginError('timeout');
    try {
      const allowed = effect.type === 'challenge' || (await (this.#options.before?.(effect) ?? true));
      if (!allowed) this.dispatch({ type: 'stop', id });
      if (signal.aborted) return;
      const transport = await this.#options.transport();
      if (signal.aborted) return;
      const clock = this.#options.clock();
      cancel = clock.at(clock.now() + TIME_LIMIT, () => controller.abort(late));
      this.dispatch(await unlessAborted(this.#ask(transport, effect, signal), signal));
    } catch (cause) {
      if (cause !== late && signal.aborted) return;
      this.dispatch({ type: 'refuse', id, error: toError(cause, this.#state.step) });
    } finally {
      cancel?.();
    }
  }

  async #ask(transport: Transport, effect: Request, signal: AbortSignal): Promise<FlowEvent> {
    const { id } = effect;
    if (effect.type === 'start') return this.#start(transport, effect, signal);
    if (effect.type === 'verify') {
      const { phoneNumber, code } = effect;
      return { type: 'verified', id, result: await transport.verify({ phoneNumber, code, signal }) };
    }
    const challenge = await transport.challenge?.({ signal });
    if (challenge) return { type: 'challenged', id, challenge };
    throw new SmsLoginError('captcha-required');
  }

  async #start(transport: Transport, effect: StartEffect, signal: AbortSignal): Promise<FlowEvent> {
    const { id, phoneNumber, captcha } = effect;
    const language = this.#options.language();
    try {
      return { type: 'sent', id, result: await transport.start({ phoneNumber, captcha, language, signal }) };
    } catch (cause) {
      const error = toError(cause, this.#state.step);
      // An answer works once, whatever it was sent with.
      const asked = captcha !== undefined || error.code === 'captcha-required' || error.code === 'captcha-wrong';
      const challenge = asked && (await transport.challenge?.({ signal }));
      if (!challenge) throw error;
      return { type: 'challenged', id, challenge, error };
    }
  }
}

/** What anything that is thrown is shown as; it belongs to the step in which it was thrown. */
function toError(cause: unknown, step: FlowState['step']): SmsLoginError {
  const error = cause instanceof SmsLoginError ? cause : new SmsLoginError('server-error', { cause });
  return Object.assign(error, { step });
}

/** Settles as the answer does, or rejects at once when nobody waits for it any more. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  return Promise.race([answer, aborted]);
}
