import type { AuthElement } from '../auth-element.js';
import { warnOnce } from '../warn-once.js';

/** Digits of a code, and seconds before another one is offered. */
export function codeSettings({ codeLength, resendDelay }: AuthElement): { codeLength: number; resendDelay: number } {
  return {
    codeLength: count('code-length', codeLength, 4, 12, 6),
    resendDelay: count('resend-delay', resendDelay, 0, 86_400, 30),
  };
}

function count(name: string, value: number, min: number, max: number, fallback: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  warnOnce(name, value);
  return fallback;
}
