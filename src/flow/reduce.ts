import type { SmsLoginError } from '../errors.js';
import type { StartResult } from '../transport/transport.js';
import { mayHaveCode, needsNewCode } from './later-questions.js';
import { failure, pendingId } from './questions.js';
import { initialState } from './state.js';
import type {
  CodeState,
  Failed,
  FlowContext,
  FlowEffect,
  FlowEvent,
  FlowState,
  Sending,
  SentCode,
  SuccessState,
} from './state.js';

export type Reduction = readonly [FlowState, readonly FlowEffect[]];

type Unfinished = Exclude<FlowState, SuccessState>;
type EventOf<T extends FlowEvent['type']> = Extract<FlowEvent, { type: T }>;
/** The next state and what is to be done, if anything; nothing where all stays as it is. */
type Outcome = readonly [FlowState, ...FlowEffect[]] | undefined;
type Handlers = {
  readonly [T in FlowEvent['type']]: (state: Unfinished, event: EventOf<T>, context: FlowContext) => Outcome;
};

const ABORT: FlowEffect = { type: 'abort' };
const IDLE = { kind: 'idle' } as const;
const NONE_REFUSED: ReadonlyMap<string, SmsLoginError> = new Map();

/** Pure: the same state, event and context always give the same state and effects. */
export function reduce(state: FlowState, event: FlowEvent, context: FlowContext): Reduction {
  // Whatever comes after success is too late, and so is the end of a request that is not waited for any more.
  const late = 'id' in event && event.id !== pendingId(state);
  if ((state.step === 'success' && event.type !== 'reset') || late) return [state, []];
  const handle = handlers[event.type] as (state: FlowState, event: FlowEvent, context: FlowContext) => Outcome;
  const [next, ...effects] = handle(state, event, context) ?? [state];
  return [next, effects];
}

const handlers: Handlers = {
  send(state, { phoneNumber, captcha }, { now, id }) {
    const { sent, activity } = state;
    // Asked twice, sent once; another number takes the place of the one on its way.
    if (activity.kind === 'sending' && activity.phoneNumber === phoneNumber) return undefined;
    const resend = sent?.phoneNumber === phoneNumber;
    // The server would refuse this number until the wait is over, and the code it sent is still good.
    if (state.step !== 'code' && sent && resend && now < sent.resendAt) return toCode(sent);
    const start: FlowEffect = { type: 'start', id, phoneNumber, resend, captcha };
    return [{ ...state, activity: { kind: 'sending', id, phoneNumber } }, ABORT, start];
  },

  sent(state, { id, result }, context) {
    const { phoneNumber } = state.activity as Sending;
    return toCode(sentCode({ ...context, id }, phoneNumber, result), state.step === 'code' ? { kind: 'resent' } : IDLE);
  },

  /** To the security check. What made the server ask for the first one is no failure to tell. */
  challenged(state, { challenge, error }) {
    const { sent, activity } = state;
    const again = state.step === 'captcha' && error && failed(error, activity);
    return [{ step: 'captcha', sent, challenge, activity: again || IDLE }];
  },

  refresh: (state, _event, { id }) =>
    state.step === 'captcha' && pendingId(state) === undefined
      ? [
          { ...state, activity: { kind: 'challenging', id } },
          { type: 'challenge', id },
        ]
      : undefined,

  'have-code'(state, _event, context) {
    if (!mayHaveCode(state) || state.step === 'code') return undefined;
    const { sent } = state;
    const { error, phoneNumber } = state.activity as Partial<Failed>;
    if (!phoneNumber) return toCode(sent as SentCode);
    const unknown = sentCode(context, phoneNumber, { resendAfter: error?.retryAfter });
    return toCode(sent?.phoneNumber === phoneNumber ? { ...sent, resendAt: unknown.resendAt } : unknown);
  },

  resume: (state, { sent }, { id }) => (state === initialState ? toCode({ ...sent, id }) : undefined),

  verify(state, { code }, { id }) {
    if (state.step !== 'code' || pendingId(state) !== undefined) return undefined;
    const error = state.refused.get(code);
    if (error) return [{ ...state, activity: { kind: 'failed', error, during: 'checking' } }];
    const { phoneNumber } = state.sent;
    return [
      { ...state, activity: { kind: 'checking', id, code } },
      { type: 'verify', id, phoneNumber, code },
    ];
  },

  verified: (state, { result }) => [{ step: 'success', phoneNumber: (state as CodeState).sent.phoneNumber, result }],

  refuse(state, { error }, { now }) {
    const { activity } = state;
    const next = { ...state, activity: failed(error, activity) };
    if (next.step !== 'code') return [next];
    // An answer about the code itself: asking again would only cost a try.
    if (activity.kind === 'checking' && /^code-(wrong|superseded)$/.test(error.code)) {
      next.refused = new Map(next.refused).set(activity.code, error);
    }
    // The answer to a check speaks of another code only where this one is dead.
    if (error.retryAfter !== undefined && (activity.kind !== 'checking' || needsNewCode(next))) {
      next.sent = { ...next.sent, resendAt: now + error.retryAfter * 1000 };
    }
    return [next];
  },

  stop: (state) => [{ ...state, activity: IDLE }, ABORT],

  reject: (state, { error }) =>
    pendingId(state) === undefined ? [{ ...state, activity: { kind: 'failed', error, during: 'typing' } }] : undefined,

  edit: (state) => (/failed|resent/.test(state.activity.kind) ? [{ ...state, activity: IDLE }] : undefined),

  online: (state) => (failure(state)?.code === 'offline' ? [{ ...state, activity: IDLE }] : undefined),

  'change-number': (state) =>
    state.step === 'code'
      ? [{ step: 'phone', sent: needsNewCode(state) ? undefined : state.sent, activity: IDLE }, ABORT]
      : undefined,

  reset: () => [initialState, ABORT],
};

function toCode(sent: SentCode, activity: CodeState['activity'] = IDLE): Outcome {
  return [{ step: 'code', sent, refused: NONE_REFUSED, activity }];
}

/** The failure of what was going on. */
function failed(error: SmsLoginError, activity: Unfinished['activity']): Failed {
  const { kind } = activity;
  if (kind === 'sending') return { kind: 'failed', error, during: kind, phoneNumber: activity.phoneNumber };
  return { kind: 'failed', error, during: kind === 'checking' ? kind : 'typing' };
}

function sentCode(context: FlowContext, phoneNumber: string, result: StartResult): SentCode {
  // Back ends say null for what they do not know.
  const expiresIn = result.expiresIn ?? undefined;
  return {
    id: context.id,
    phoneNumber,
    codeLength: result.codeLength || context.codeLength,
    expiresIn,
    expiresAt: expiresIn && context.now + expiresIn * 1000,
    resendAt: context.now + (result.resendAfter ?? context.resendDelay) * 1000,
  };
}
