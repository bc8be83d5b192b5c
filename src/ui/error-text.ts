import type { SmsLoginError } from '../errors.js';
import { isUnanswered } from '../flow/later-questions.js';
import type { Failed } from '../flow/state.js';
import type { MessageId } from '../locale/localize.js';
import type { Texts } from '../locale/texts.js';
import { format, countryName, duration, join } from '../locale/values.js';
import { rich } from './rich-text.js';
import type { RichText } from './rich-text.js';

/** Errors after which waiting helps. */
const WAIT = /^(too-many-attempts|rate-limited|sms-failed|server-error)$/;

/** The whole text of a failure: what happened, and how long or how often to try. */
export function errorText(texts: Texts, failed: Failed): RichText {
  const { error } = failed;
  const { code, subject = '' } = error;
  // Nobody said whose number it is.
  const homeless = code === 'phone-invalid' && subject === '+';
  const id = isUnanswered(failed)
    ? 'error.timeout-sending'
    : homeless
      ? 'error.phone-country'
      : (`error.${code}` as MessageId);
  const values = { code: subject, country: countryName(texts, subject) };
  const more = advice(texts, error);
  const text = rich(texts, id, values);
  // The words did not come, as little as anything else would.
  if (text.length === 0) return rich(texts, 'error.timeout');
  // The joint between two sentences is all that joining nothing with the second one adds.
  return more === undefined ? text : [...text, join(texts, '', more)];
}

function advice(texts: Texts, { code, attemptsLeft, retryAfter }: SmsLoginError): string | undefined {
  if (code === 'code-wrong' && attemptsLeft !== undefined) {
    return texts.of('common.tries-left', { count: format(texts, attemptsLeft) });
  }
  if (!WAIT.test(code)) return undefined;
  if (retryAfter !== undefined) return texts.of('common.wait', { time: duration(texts, retryAfter) });
  // A dead code is not a matter of minutes: a new one helps at once.
  return code === 'too-many-attempts' ? undefined : texts.of('common.wait-later');
}
