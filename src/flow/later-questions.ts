/* Pure questions about a state that come up once a number is submitted. */
import { failure } from './questions.js';
import type { Failed, FlowState } from './state.js';

/** The id of the send whose code is waited for; undefined while one is checked. */
export function awaitedSend(state: FlowState): number | undefined {
  if (state.step === 'success' || state.activity.kind === 'checking') return undefined;
  if (state.activity.kind === 'sending') return state.activity.id;
  return state.step === 'code' ? state.sent.id : undefined;
}

/** True where a request for a code fell silent: a connection that failed carried nothing, this one may have. */
export function isUnanswered({ error, during }: Failed): boolean {
  return error.code === 'timeout' && during === 'sending' && !(error.cause instanceof TypeError);
}

/** True where a code may have arrived though asking for it failed. */
export function mayHaveCode(state: FlowState): boolean {
  // A code was sent before the security check.
  if (state.step === 'captcha' && state.sent) return true;
  if (state.step === 'success' || state.activity.kind !== 'failed' || state.activity.during !== 'sending') return false;
  return state.activity.error.code === 'rate-limited' || isUnanswered(state.activity);
}

/** True where the newest code cannot work any more, so that only a new one helps. */
export function needsNewCode(state: FlowState): boolean {
  const code = state.step === 'code' ? failure(state)?.code : undefined;
  return code === 'code-expired' || code === 'too-many-attempts';
}
