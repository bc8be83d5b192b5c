/** Not in TypeScript's library (https://wicg.github.io/web-otp/). */
interface OtpRequest extends CredentialRequestOptions {
  otp: { transport: ['sms'] };
}

/**
 * Takes the code out of the text message where the browser can and the person allows it (WebOTP). Owns the request for it. Does not own when that is wanted: the login says so with each change.
 */
export class WebOtp {
  readonly #settled: () => Promise<void>;
  readonly #received: (code: string) => void;
  #sendId: number | undefined;
  #abort: AbortController | undefined;
  #last: Promise<Credential | null | undefined> | undefined;

  /** @param settled resolves when the code has been asked for: its message may be faster than that answer */
  constructor(settled: () => Promise<void>, received: (code: string) => void) {
    this.#settled = settled;
    this.#received = received;
  }

  /**
   * Starts with the sending of a code, so that no message is missed, and stops when that code is not waited for any more.
   *
   * @param sendId the send whose code is waited for, if any
   */
  await(sendId: number | undefined): void {
    if (sendId === this.#sendId) return;
    this.#sendId = sendId;
    this.#abort?.abort();
    if (sendId !== undefined && 'OTPCredential' in window) void this.#ask((this.#abort = new AbortController()).signal);
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const request: OtpRequest = { otp: { transport: ['sms'] }, signal };
    // Chromium may crash where one request is aborted while the next one is made, so each waits for the last to end.
    await this.#last;
    // Refused, aborted, or no message: the code is typed then.
    const credential = await (this.#last = navigator.credentials.get(request).catch(() => undefined));
    await this.#settled();
    const { code } = (credential ?? {}) as { code?: string };
    if (code && !signal.aborted) this.#received(code);
  }
}
