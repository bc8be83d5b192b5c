import { expect } from '@open-wc/testing';
import { SmsLoginError } from '../../src/errors.js';

/** What a promise rejects with; anything but an `SmsLoginError` fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<SmsLoginError> {
  const outcome: unknown = await promise.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error,
  );
  if (outcome instanceof SmsLoginError) return outcome;
  throw outcome;
}
