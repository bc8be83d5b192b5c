export interface OutgoingMessage {
  /** E.164. */
  to: string;
  body: string;
}

/** Carries an SMS towards a phone. */
export interface Sender {
  /** Resolves when the message was accepted. @throws {SendError} */
  send(message: OutgoingMessage): Promise<void>;
}

/** Reasons that lie in this number, whoever asks. Also what a webhook may answer. */
export const RECIPIENT_FAILURES = ['number-invalid', 'not-mobile', 'opted-out', 'country-not-allowed'] as const;

/**
 * Why an SMS was not accepted: a reason in the number, or `unavailable`: the provider or our account with it; or
 * `timeout`: no answer that could be read, so the SMS may still arrive.
 */
export type SendFailure = (typeof RECIPIENT_FAILURES)[number] | 'unavailable' | 'timeout';

export class SendError extends Error {
  override readonly name = 'SendError';
  readonly failure: SendFailure;
  /** The provider's own number for it, such as Twilio's 21211. */
  readonly providerCode: number | undefined;

  constructor(failure: SendFailure, message: string, providerCode?: number) {
    super(message);
    this.failure = failure;
    this.providerCode = providerCode;
  }
}
