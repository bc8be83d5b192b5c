/* Pure questions about a state, for whoever shows it. */
import type { SmsLoginError } from '../errors.js';
import type { FlowState } from './state.js';

/** The id of the request on its way. */
export function pendingId(state: FlowState): number | undefined {
  if (state.step === 'success') return undefined;
  const { activity } = state;
  return activity.kind === 'sending' || activity.kind === 'checking' ? activity.id : undefined;
}

/** The failure that is shown, if any. */
export function failure(state: FlowState): SmsLoginError | undefined {
  return state.step !== 'success' && state.activity.kind === 'failed' ? state.activity.error : undefined;
}

/** True where the newest code cannot work any more, so that only a new one helps. */
export function needsNewCode(state: FlowState): boolean {
  const code = state.step === 'code' ? failure(state)?.code : undefined;
  return code === 'code-expired' || code === 'too-many-attempts';
}
