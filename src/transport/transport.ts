/** What a transport needs to have a code sent. */
export interface StartRequest {
  /** E.164, for example `+447400123456`. */
  phoneNumber: string;
  /** BCP 47 tag of the language the SMS should be in. */
  language: string;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** What the server promised about the code it sent. All times are in seconds. */
export interface StartResult {
  /** How long the code works. */
  expiresIn?: number;
  /** How long until another code may be asked for. */
  resendAfter?: number;
  /** How many digits the code has; beats the `code-length` attribute. */
  codeLength?: number;
}

export interface VerifyRequest {
  phoneNumber: string;
  /** ASCII digits, leading zeros included. */
  code: string;
  signal: AbortSignal;
}

export interface VerifyResult {
  /** Where the login goes on. Without it the flow stops at success. */
  redirectTo?: string;
  /** Whatever the transport wants to hand to the app with `sms-login-success`. */
  result?: unknown;
}

/**
 * All the element knows about servers. Both methods reject with an `SmsLoginError`;
 * anything else that is thrown counts as `server-error`.
 */
export interface Transport {
  start(request: StartRequest): Promise<StartResult>;
  verify(request: VerifyRequest): Promise<VerifyResult>;
}
