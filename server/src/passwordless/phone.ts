import { ApiError } from '../http/api-error.js';
import { maskPhone } from '../log.js';
import { checkPhone, type PhoneRefusal } from '../phone/phone-number.js';

const DESCRIPTIONS: Readonly<Record<PhoneRefusal['reason'], string>> = {
  phone_invalid: 'This is not a phone number in the form +15555550123.',
  phone_too_short: 'The phone number is too short.',
  phone_too_long: 'The phone number is too long.',
  phone_not_mobile: 'This kind of phone number cannot receive an SMS.',
  country_code_unknown: 'No country uses this calling code.',
  country_not_allowed: 'No codes are sent to this country or region.',
};

/** The number in E.164. @throws {ApiError} 400 `bad.phone_number` */
export function requirePhone(input: string, countries: readonly string[] | undefined): string {
  const checked = checkPhone(input, countries);
  if ('phone' in checked) return checked.phone;
  const { reason } = checked;
  throw new ApiError(400, 'bad.phone_number', DESCRIPTIONS[reason], {
    reason,
    fields: { country: reason === 'country_not_allowed' ? checked.country : undefined },
    log: { phone: maskPhone(input) },
  });
}
