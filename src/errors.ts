import type { ERROR_CODES } from './error-codes.js';

/** Every way a login can fail; `error-codes.ts` lists them, apart from what every page loads. */
export type SmsLoginErrorCode = (typeof ERROR_CODES)[number];

/** The step a failure belongs to. */
export type SmsLoginStep = 'phone' | 'captcha' | 'code' | 'success';

export interface SmsLoginErrorDetails {
  /** For developers, in English. Never shown to the person and never a server's own text. */
  message?: string | undefined;
  /** The step the failure belongs to; the flow fills it in. */
  step?: SmsLoginStep | undefined;
  /** Seconds to wait before trying again, when the server said so. */
  retryAfter?: number | undefined;
  /** Guesses left for this code, when the server said so. */
  attemptsLeft?: number | undefined;
  /** What the text needs to name: the calling code or the country that was refused. */
  subject?: string | undefined;
  cause?: unknown;
}

/** The one shape of every failure of a login. */
export class SmsLoginError extends Error {
  override readonly name = 'SmsLoginError';
  /** What happened. The codes are stable. */
  readonly code: SmsLoginErrorCode;
  /** The step it happened in. */
  declare readonly step: SmsLoginStep | undefined;
  /** Seconds to wait before trying again, when the server said so. */
  declare readonly retryAfter: number | undefined;
  /** Guesses left for this code, when the server said so. */
  declare readonly attemptsLeft: number | undefined;
  /** The calling code or the country that was refused, where that is why. */
  declare readonly subject: string | undefined;

  constructor(code: SmsLoginErrorCode, { message, cause, ...details }: SmsLoginErrorDetails = {}) {
    super(message ?? code, { cause });
    this.code = code;
    Object.assign(this, details);
  }
}
