import { checkPhone, isBeginning, toE164 } from '../phone/phone-number.js';
import { Failure } from './failure.js';

/** A number in E.164, however it is written. One that gets no SMS is a number too. @throws {Failure} */
export function requireNumber(text: string): string {
  const phone = fullNumber(text) ?? toE164(text);
  if (phone === undefined || phone.length < 8 || phone.length > 16) {
    throw new Failure(`"${text}" is not a phone number in the form +15555550123.`);
  }
  return phone;
}

/** A number or how numbers begin. @throws {Failure} */
export function requireBeginning(text: string): string {
  const beginning = fullNumber(text) ?? toE164(text);
  if (beginning === undefined || beginning.length > 16 || !isBeginning(beginning)) {
    throw new Failure(`"${text}" is neither a phone number nor a prefix in the form +1555555.`);
  }
  return beginning;
}

/** The number in E.164, when it is a whole one. */
function fullNumber(text: string): string | undefined {
  const checked = checkPhone(text, undefined);
  return 'phone' in checked ? checked.phone : undefined;
}
