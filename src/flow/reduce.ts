import type { SmsLoginError } from '../errors.js';
import type { StartResult } from '../transport/transport.js';
import { failure, mayHaveCode, pendingId } from './questions.js';
import { initialState } from './state.js';
import type {
  CodeState,
  Failed,
  FlowContext,
  FlowEffect,
  FlowEvent,
  FlowState,
  PhoneState,
  SentCode,
} from './state.js';

export type Reduction = readonly [FlowState, readonly FlowEffect[]];

type EventOf<T extends FlowEvent['type']> = Extract<FlowEvent, { type: T }>;

const NOTHING: readonly FlowEffect[] = [];
const IDLE = { kind: 'idle' } as const;
const NONE_REFUSED: ReadonlyMap<string, SmsLoginError> = new Map();

/** Pure: the same state, event and context always give the same state and effects. */
export function reduce(state: FlowState, event: FlowEvent, context: FlowContext): Reduction {
  switch (event.type) {
    case 'send':
      return onSend(state, event, context);
    case 'verify':
      return onVerify(state, event);
    case 'sent':
      return pendingId(state) === event.id ? onSent(state, event, context) : stay(state);
    case 'challenged':
      return pendingId(state) === event.id ? onChallenged(state, event) : stay(state);
    case 'refresh':
      return state.step === 'captcha' && pendingId(state) === undefined
        ? [{ ...state, activity: { kind: 'challenging', id: event.id } }, [{ type: 'challenge', id: event.id }]]
        : stay(state);
    case 'have-code':
      return onHaveCode(state, event, context);
    case 'resume':
      return state === initialState ? toCode(event.sent) : stay(state);
    case 'verified':
      return pendingId(state) === event.id ? onVerified(state, event) : stay(state);
    case 'refuse':
      return pendingId(state) === event.id ? onRefuse(state, event.error, context) : stay(state);
    case 'stop':
      return pendingId(state) === event.id ? withActivity(state, IDLE, [{ type: 'abort' }]) : stay(state);
    case 'reject':
      return pendingId(state) === undefined
        ? withActivity(state, { kind: 'failed', error: event.error, during: 'typing' })
        : stay(state);
    case 'edit':
      return isSettled(state) ? withActivity(state, IDLE) : stay(state);
    case 'online':
      return failure(state)?.code === 'offline' ? withActivity(state, IDLE) : stay(state);
    case 'change-number':
      return state.step === 'code'
        ? [{ step: 'phone', sent: state.sent, activity: IDLE }, [{ type: 'abort' }]]
        : stay(state);
    case 'reset':
      return [initialState, [{ type: 'abort' }]];
  }
}

function stay(state: FlowState): Reduction {
  return [state, NOTHING];
}

function toCode(sent: SentCode, activity: CodeState['activity'] = IDLE): Reduction {
  return [{ step: 'code', sent, refused: NONE_REFUSED, activity }, NOTHING];
}

function isSettled(state: FlowState): boolean {
  return state.step !== 'success' && (state.activity.kind === 'failed' || state.activity.kind === 'resent');
}

function withActivity(
  state: FlowState,
  activity: PhoneState['activity'],
  effects: readonly FlowEffect[] = NOTHING,
): Reduction {
  return state.step === 'success' ? stay(state) : [{ ...state, activity }, effects];
}

function onSend(state: FlowState, event: EventOf<'send'>, { now }: FlowContext): Reduction {
  const { id, phoneNumber, captcha } = event;
  if (state.step === 'success') return stay(state);
  // Asked twice, sent once; another number takes the place of the one on its way.
  if (state.activity.kind === 'sending' && state.activity.phoneNumber === phoneNumber) return stay(state);
  const { sent } = state;
  const known = sent?.phoneNumber === phoneNumber;
  // The server would refuse this number until the wait is over, and the code it sent is still good.
  if (state.step !== 'code' && sent && known && now < sent.resendAt) return toCode(sent);
  const start: FlowEffect = { type: 'start', id, phoneNumber, resend: known, captcha };
  return withActivity(state, { kind: 'sending', id, phoneNumber }, [{ type: 'abort' }, start]);
}

function onVerify(state: FlowState, { id, code }: EventOf<'verify'>): Reduction {
  if (state.step !== 'code' || pendingId(state) !== undefined) return stay(state);
  const error = state.refused.get(code);
  if (error) return withActivity(state, { kind: 'failed', error, during: 'checking' });
  const { phoneNumber } = state.sent;
  return [{ ...state, activity: { kind: 'checking', id, code } }, [{ type: 'verify', id, phoneNumber, code }]];
}

function onSent(state: FlowState, { id, result }: EventOf<'sent'>, context: FlowContext): Reduction {
  if (state.step === 'success' || state.activity.kind !== 'sending') return stay(state);
  const sent = sentCode(id, state.activity.phoneNumber, result, context);
  return toCode(sent, state.step === 'code' ? { kind: 'resent' } : IDLE);
}

/** To the security check. What made the server ask for the first one is no failure to tell. */
function onChallenged(state: FlowState, { challenge, error }: EventOf<'challenged'>): Reduction {
  if (state.step === 'success') return stay(state);
  const { sent, activity } = state;
  const again = state.step === 'captcha' && error && activity.kind === 'sending';
  const failed = again ? failedSend(error, activity.phoneNumber) : IDLE;
  return [{ step: 'captcha', sent, challenge, activity: failed }, NOTHING];
}

function onHaveCode(state: FlowState, { id }: EventOf<'have-code'>, context: FlowContext): Reduction {
  if (!mayHaveCode(state) || state.step === 'success' || state.step === 'code') return stay(state);
  const { error, phoneNumber = '' } = state.activity as Failed;
  const { retryAfter } = error;
  const unknown = sentCode(id, phoneNumber, retryAfter === undefined ? {} : { resendAfter: retryAfter }, context);
  const { sent } = state;
  return toCode(sent?.phoneNumber === phoneNumber ? { ...sent, resendAt: unknown.resendAt } : unknown);
}

function failedSend(error: SmsLoginError, phoneNumber: string): Failed {
  return { kind: 'failed', error, during: 'sending', phoneNumber };
}

function sentCode(id: number, phoneNumber: string, result: StartResult, context: FlowContext): SentCode {
  const { expiresIn } = result;
  return {
    id,
    phoneNumber,
    codeLength: result.codeLength ?? context.codeLength,
    expiresIn,
    expiresAt: expiresIn === undefined ? undefined : context.now + expiresIn * 1000,
    resendAt: context.now + (result.resendAfter ?? context.resendDelay) * 1000,
  };
}

function onVerified(state: FlowState, { result }: EventOf<'verified'>): Reduction {
  if (state.step !== 'code') return stay(state);
  return [{ step: 'success', phoneNumber: state.sent.phoneNumber, result }, NOTHING];
}

function onRefuse(state: FlowState, error: SmsLoginError, { now }: FlowContext): Reduction {
  if (state.step === 'success') return stay(state);
  const { activity } = state;
  if (activity.kind !== 'sending' && activity.kind !== 'checking') return stay(state);
  const failed =
    activity.kind === 'sending'
      ? failedSend(error, activity.phoneNumber)
      : ({ kind: 'failed', error, during: activity.kind } as const);
  if (state.step !== 'code') return withActivity(state, failed);
  const sent = error.retryAfter === undefined ? state.sent : { ...state.sent, resendAt: now + error.retryAfter * 1000 };
  const refused =
    activity.kind === 'checking' && isVerdict(error) ? new Map(state.refused).set(activity.code, error) : state.refused;
  return [{ ...state, sent, refused, activity: failed }, NOTHING];
}

/** True for an answer about the code itself: asking again would only cost a try. */
function isVerdict({ code }: SmsLoginError): boolean {
  return code === 'code-wrong' || code === 'code-superseded';
}
