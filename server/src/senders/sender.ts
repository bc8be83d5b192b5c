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

/**
 * Why an SMS was not accepted:
 * `number-invalid`, `not-mobile`, `opted-out`, `country-not-allowed`: this number, whoever asks;
 * `unavailable`: the provider or our account with it; `timeout`: no answer, so the SMS may still arrive.
 */
export type SendFailure =
  'number-invalid' | 'not-mobile' | 'opted-out' | 'country-not-allowed' | 'unavailable' | 'timeout';

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
