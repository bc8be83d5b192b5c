import { SmsLoginError } from '../src/errors.js';
import type { SmsLoginErrorCode, SmsLoginErrorDetails } from '../src/errors.js';
import type { Clock } from '../src/flow/clock.js';
import '../src/define.js';
import type { SmsLogin } from '../src/sms-login.js';
import type { Challenge, StartResult, Transport, VerifyResult } from '../src/transport/transport.js';

export const PHONE = '+447400123456';
export const CODE = '491820';

/** Milliseconds that what is announced waits for. */
const PAUSE = 100;

/** Time that stands still once all is said, so that a state can be looked at for as long as one likes. */
function stillClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    at(deadline, then) {
      if (deadline - now <= PAUSE) {
        queueMicrotask(() => {
          now = Math.max(now, deadline);
          then();
        });
      }
      return () => undefined;
    },
  };
}

/** How a request ends; left out, it never does. */
type Outcome<Result> = Result | SmsLoginError | undefined;

function settle<Result>(outcome: Outcome<Result>): Promise<Result> {
  if (outcome instanceof SmsLoginError) return Promise.reject(outcome);
  return outcome === undefined ? new Promise(() => undefined) : Promise.resolve(outcome);
}

export interface Stage {
  /** Properties of the element. */
  readonly props?: Partial<SmsLogin>;
  /** How each request for a code ends, one after the other. */
  readonly starts?: readonly Outcome<StartResult>[];
  readonly verifies?: readonly Outcome<VerifyResult>[];
  /** The security check that the server asks for. */
  readonly challenge?: Challenge;
  /** Brings the element into the state to be shown. */
  readonly play?: (element: SmsLogin) => unknown;
}

/** A failure as the server reports it. */
export function failure(code: SmsLoginErrorCode, details: SmsLoginErrorDetails = {}): SmsLoginError {
  return new SmsLoginError(code, details);
}

/** An inline element with a fake server and a clock that stands still. */
export function stage({ props = {}, starts = [], verifies = [], challenge, play }: Stage): SmsLogin {
  const element = document.createElement('sms-login');
  const [sends, checks] = [[...starts], [...verifies]];
  const transport: Transport = {
    start: () => settle(sends.shift()),
    verify: () => settle(checks.shift()),
    challenge: () => Promise.resolve(challenge),
  };
  Object.assign(element, { inline: true, transport, clock: stillClock(), noResume: true }, props);
  if (play) void element.updateComplete.then(() => play(element));
  return element;
}

/** Swallows what a method rejects with: the story shows it. */
export async function tried(promise: Promise<unknown>): Promise<void> {
  await promise.catch(() => undefined);
}

/** A part of the element, once it is there. */
export async function appeared<Part extends Element>(element: SmsLogin, selector: string): Promise<Part> {
  for (;;) {
    const part = element.shadowRoot?.querySelector<Part>(selector);
    if (part) return part;
    await new Promise(requestAnimationFrame);
  }
}
