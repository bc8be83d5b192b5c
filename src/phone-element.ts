import type { PropertyDeclarations } from 'lit';
import { AuthElement } from './auth-element.js';

/** Which numbers a login takes, and what it offers around the field. */
export abstract class PhoneElement extends AuthElement {
  /** @internal Which of the properties below are attributes, and how; decorators for this would cost 0.3 kB. */
  static override readonly properties: PropertyDeclarations = {
    phone: {},
    country: {},
    countries: {},
    excludeCountries: { attribute: 'exclude-countries' },
    preferredCountries: { attribute: 'preferred-countries' },
    remember: { type: Boolean },
    requireTerms: { type: Boolean, attribute: 'require-terms' },
  };

  /** Prefilled number, in any format. */
  phone = '';
  /** ISO 3166-1 alpha-2 code of the country or region to start with; guessed from time zone and languages by default. */
  country = '';
  /** The only countries and regions that numbers may belong to: ISO 3166-1 alpha-2 codes, separated by spaces. */
  countries = '';
  /** Countries and regions that numbers may not belong to, written as in `countries`. */
  excludeCountries = '';
  /** Countries and regions to list first, written as in `countries`. */
  preferredCountries = '';
  /** Offers to keep the number on this device. */
  remember = false;
  /** A checkbox has to be ticked before a code is sent; the slot `terms` holds its text. */
  requireTerms = false;
}
