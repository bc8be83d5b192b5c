import type { AuthElement } from '../auth-element.js';

/** What of these settings makes no sense is said once, and the default counts. */
const warned = new Set<string>();

/** Digits of a code, and seconds before another one is offered. */
export function codeSettings({ codeLength, resendDelay }: AuthElement): { codeLength: number; resendDelay: number } {
  return {
    codeLength: count('code-length', codeLength, 4, 12) ?? 6,
    resendDelay: count('resend-delay', resendDelay, 0, 86_400) ?? 30,
  };
}

function count(name: string, value: number, min: number, max: number): number | undefined {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  const warning = `<sms-login> ${name} must be a whole number from ${min} to ${max}, not ${value}.`;
  if (!warned.has(warning)) console.warn(warning);
  warned.add(warning);
  return undefined;
}
