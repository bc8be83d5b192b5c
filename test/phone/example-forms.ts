import { parsePhoneNumberWithError, type CountryCode } from 'libphonenumber-js/core';
import examples from 'libphonenumber-js/mobile/examples';
import metadata from 'libphonenumber-js/mobile/metadata';

/** Every way in which people write the number of their phone. */
export interface ExampleForms {
  /** ISO 3166 code of the country that the number belongs to. */
  readonly country: string;
  readonly e164: string;
  readonly international: string;
  /** In groups, with the trunk prefix. */
  readonly national: string;
  /** `00` in place of the `+`. */
  readonly zeros: string;
}

/** The example mobile number of every country and region, as libphonenumber-js writes it. */
export const EXAMPLES: readonly ExampleForms[] = Object.entries(examples).map(([country, mobile]) => {
  const number = parsePhoneNumberWithError(mobile, country as CountryCode, metadata);
  return {
    country,
    e164: number.number,
    international: number.formatInternational(),
    national: number.formatNational(),
    zeros: `00${number.number.slice(1)}`,
  };
});
