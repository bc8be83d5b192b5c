/** How a reading came about: `guessed` means that national digits were taken for a number that lacks its `+`. */
export type ReadingSource = 'international' | 'national' | 'guessed';

/** Why nothing can be said about a number. */
export interface Unreadable {
  kind: 'unreadable';
  why: 'short' | 'long' | 'calling-code' | 'no-country';
}

/** The plans of a calling code are not there yet; nothing is known about its numbers. */
export interface Unloaded {
  kind: 'unloaded';
  callingCode: string;
}

export type Reading =
  | Unreadable
  | Unloaded
  | {
      kind: 'number';
      e164: string;
      /** Without `+`. */
      callingCode: string;
      /** ISO 3166; undefined for codes that belong to no country (satellite phones). */
      country: string | undefined;
      /** All countries that have this mobile number: those that share a calling code may share numbers. */
      countries: readonly string[];
      /** Formatted, trunk prefix included. */
      national: string;
      /** Formatted, calling code included. */
      international: string;
      source: ReadingSource;
      length: 'possible' | 'short' | 'long';
      /** Whether the plan has numbers of this form, of any kind. */
      exists: boolean;
      /** Whether it is known to be a mobile number. */
      valid: boolean;
    };

export type NumberReading = Extract<Reading, { kind: 'number' }>;

/** All that the rules below need to know about the world's numbering plans. */
export interface NumberLibrary {
  /** Reads `+` and digits, or digits as dialled in `country`. */
  read(number: string, country?: string): Reading;
  /** `GB` → `44`; undefined for an unknown country. */
  callingCodeOf(country: string): string | undefined;
  /** `44` → `GB GG IM JE`, the main country first; empty for an unknown code. */
  countriesOf(callingCode: string): readonly string[];
}
