/* Pure questions about a state, for whoever shows it; later-questions.ts has those that come up later. */
import type { SmsLoginError } from '../errors.js';
import type { FlowState } from './state.js';

/** The id of the request on its way. */
export function pendingId(state: FlowState): number | undefined {
  if (state.step === 'success') return undefined;
  const { activity } = state;
  return 'id' in activity ? activity.id : undefined;
}

/** The failure that is shown, if any. */
export function failure(state: FlowState): SmsLoginError | undefined {
  return state.step !== 'success' && state.activity.kind === 'failed' ? state.activity.error : undefined;
}

/** Whether what was typed is why it failed, by the name of the failure. Of the others, the field knows nothing. */
export function isWrong(state: FlowState): boolean {
  return /^(phone|country|code|too)-/.test(failure(state)?.code ?? '');
}

/** The field where the person goes on. */
export function fieldOf(state: FlowState): 'phone' | 'captcha' | 'terms' | 'code' | undefined {
  const code = failure(state)?.code;
  if (state.step === 'success') return undefined;
  if (code === 'terms-required') return 'terms';
  if (state.step === 'captcha' && code && !code.startsWith('captcha-')) return 'phone';
  return state.step;
}
