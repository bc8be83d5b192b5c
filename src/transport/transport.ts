/** What a transport needs to have a code sent. */
export interface StartRequest {
  /** E.164, for example `+447400123456`. */
  phoneNumber: string;
  /** The answer to the newest challenge, where the server asked for one. */
  captcha?: string | undefined;
  /** BCP 47 tag of the language the SMS should be in. */
  language: string;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** What the server promised about the code it sent. All times are in seconds. */
export interface StartResult {
  /** How long the code works. */
  expiresIn?: number | undefined;
  /** How long until another code may be asked for. */
  resendAfter?: number | undefined;
  /** How many digits the code has; beats the `code-length` attribute. */
  codeLength?: number | undefined;
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

/** A security check that has to be passed before a code is sent. */
export interface Challenge {
  /** Whose it is, in the server's words: `auth0` for a picture with characters, else for example `auth0_v2`. */
  provider: string;
  /** The picture, as a `data:` or https URL. */
  image?: string;
  /** What identifies the site to the provider. */
  siteKey?: string;
}

/**
 * An app's own way to the answer to a challenge, for example by the script of a provider, which only the app may load.
 * Called again for each challenge.
 *
 * @returns the answer, which the next request for a code carries as `captcha`; a rejection is shown as `captcha-required`
 */
export type CaptchaHook = (
  challenge: Challenge,
  options: {
    /** An empty element in the page, shown in the card as long as this challenge counts. */
    container: HTMLElement;
    /** BCP 47 tag of the language the person reads. */
    language: string;
    /** Aborted when this challenge does not count any more. */
    signal: AbortSignal;
  },
) => Promise<string>;

export interface ChallengeRequest {
  signal: AbortSignal;
}

/**
 * All the element knows about servers. The methods reject with an `SmsLoginError`; anything else that is thrown counts
 * as `server-error`.
 */
export interface Transport {
  start(request: StartRequest): Promise<StartResult>;
  verify(request: VerifyRequest): Promise<VerifyResult>;
  /** Asked after `start` was rejected with `captcha-required` or `captcha-wrong`. Undefined where there is no check. */
  challenge?(request: ChallengeRequest): Promise<Challenge | undefined>;
}
