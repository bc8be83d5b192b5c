/* Pure questions about a state, for whoever shows it. */
import type { SmsLoginError } from '../errors.js';
import type { Failed, FlowState } from './state.js';

/** The id of the request on its way. */
export function pendingId(state: FlowState): number | undefined {
  if (state.step === 'success') return undefined;
  const { activity } = state;
  return 'id' in activity ? activity.id : undefined;
}

/** The id of the send whose code is waited for; undefined while one is checked. */
export function awaitedSend(state: FlowState): number | undefined {
  if (state.step === 'success' || state.activity.kind === 'checking') return undefined;
  if (state.activity.kind === 'sending') return state.activity.id;
  return state.step === 'code' ? state.sent.id : undefined;
}

/** The failure that is shown, if any. */
export function failure(state: FlowState): SmsLoginError | undefined {
  return state.step !== 'success' && state.activity.kind === 'failed' ? state.activity.error : undefined;
}

/** True where a request for a code fell silent: a connection that failed carried nothing, this one may have. */
export function isUnanswered({ error, during }: Failed): boolean {
  return error.code === 'timeout' && during === 'sending' && !(error.cause instanceof TypeError);
}

/** True where a code may have arrived though asking for it failed. */
export function mayHaveCode(state: FlowState): boolean {
  if (state.step === 'success' || state.activity.kind !== 'failed' || state.activity.during !== 'sending') return false;
  return state.activity.error.code === 'rate-limited' || isUnanswered(state.activity);
}

/** True where the newest code cannot work any more, so that only a new one helps. */
export function needsNewCode(state: FlowState): boolean {
  const code = state.step === 'code' ? failure(state)?.code : undefined;
  return code === 'code-expired' || code === 'too-many-attempts';
}

/** The field where the person goes on, and which the failure is about. */
export function fieldOf(state: FlowState): 'phone' | 'captcha' | 'terms' | 'code' | undefined {
  const code = failure(state)?.code;
  if (state.step === 'success') return undefined;
  if (code === 'terms-required') return 'terms';
  if (state.step === 'captcha' && code && !code.startsWith('captcha-')) return 'phone';
  return state.step;
}
