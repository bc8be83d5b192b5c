import type { TemplateResult } from 'lit';
import type { PhoneNumber } from './number/parse.js';
import type { NumberError } from './number/read-text.js';

/** What the phone field and the element ask of all that knows numbers; see phone-tools.ts, which comes later than they. */
export interface NumberTools {
  /** ISO 3166 code of the country that national numbers belong to. */
  readonly country: string | undefined;
  /** Its calling code, with `+`. */
  readonly callingCode: string | undefined;
  readonly countryName: string | undefined;
  /** Countries and regions that numbers may belong to, ISO 3166 codes. */
  readonly allowed: readonly string[];
  /** The list of countries is open. */
  readonly choosing: boolean;
  /** The list of countries, while it is open. */
  renderCountries(): TemplateResult | undefined;
  openCountries(): Promise<void>;
  /** @returns false if the list was not open */
  closeCountries(): boolean;
  /** Loads the list of countries, which may be about to be opened. */
  readonly prefetchCountries: () => void;
  /** The country of a number (E.164): the chosen one, if it shares its calling code. */
  countryOf(e164: string): string | undefined;
  /** A number as people write it for the world. */
  display(e164: string): string;
  /** The text is another one: the country follows its calling code, and the plans it needs are asked for. */
  changed(): void;
  /** Sets a number in order that was there before anybody could. */
  arrange(): void;
  /** Reads the number that is to be sent, as soon as all that takes is there. */
  read(): Promise<PhoneNumber | NumberError>;
  /** Forgets what the person chose and typed. */
  reset(): void;
  /** Forgets the number that this device remembers. */
  forget(): void;
}
