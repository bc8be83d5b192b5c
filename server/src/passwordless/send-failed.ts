import { ApiError } from '../http/api-error.js';
import { maskPhone } from '../log.js';
import { SendError, type SendFailure } from '../senders/sender.js';
import type { Services } from './services.js';

export interface FailedSend {
  client: string;
  phone: string;
  /** Of the code that was not delivered. */
  id: string;
  error: unknown;
}

const DESCRIPTIONS: Readonly<Record<SendFailure, string>> = {
  'number-invalid': 'The SMS provider does not know this number.',
  'not-mobile': 'This number cannot receive an SMS.',
  'opted-out': 'This number opted out of our messages.',
  'country-not-allowed': 'The SMS provider does not send to this country or region.',
  unavailable: 'The SMS provider did not accept the message.',
  timeout: 'The SMS provider did not answer in time.',
};

/**
 * The refusal for an SMS that was not accepted. The wait for the next one ends, except after a time-out:
 * that SMS may still arrive, and another attempt would pay for it twice.
 */
export async function sendFailed({ codes }: Services, { client, phone, id, error }: FailedSend): Promise<unknown> {
  if (!(error instanceof SendError)) return error;
  const { failure, providerCode, message } = error;
  if (failure !== 'timeout') await codes.freeWait(phone, id);
  const suffix = providerCode === undefined ? '' : ` (Code: ${providerCode})`;
  return new ApiError(400, 'sms_provider_error', DESCRIPTIONS[failure] + suffix, {
    reason: `sms_${failure.replaceAll('-', '_')}`,
    fields: { provider_code: providerCode },
    log: { client, phone: maskPhone(phone), provider: message },
  });
}
