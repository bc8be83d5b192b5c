/*
 * The numbering plan of a country, as in the metadata of Google's libphonenumber. Patterns are regular expressions
 * without anchors.
 */

/** How numbers with certain first digits are grouped. */
export type NumberFormat = readonly [
  /** The whole national number, in groups. */
  pattern: string,
  /** What becomes of the groups, such as `$1 $2`. */
  format: string,
  /** The first digits, the more of them are known the more precisely; the last one is exact. */
  leading: readonly string[],
  /** What takes the place of the first group when the trunk prefix is written, such as `0$1` or `($1)`. */
  trunkFormat?: string,
  /** The format after a calling code, where it is another one. */
  international?: string,
];

export interface Plan {
  /** What is dialled before a calling code. */
  readonly idd?: string;
  /** Any national number. */
  readonly pattern: string;
  /** Digits a national number may have, in ascending order. */
  readonly lengths: readonly number[];
  /** The numbers that are known to get text messages; where the plan has only one kind, all that match `pattern`. */
  readonly mobile?: readonly [pattern: string, lengths?: readonly number[]];
  /** On the main country of a calling code only; it holds for the others. */
  readonly formats?: readonly NumberFormat[];
  /** Trunk prefix: what is dialled before a national number. */
  readonly trunk?: string;
  /** The same with everything else that may stand there, where that is more. */
  readonly trunkPattern?: string;
  /** What a match of `trunkPattern` with groups becomes. */
  readonly trunkTransform?: string;
  /** First digits that tell this country from others with its calling code. */
  readonly leading?: string;
}

/** The plans of one calling code, by country; `001` where it belongs to none. */
export type Plans = Readonly<Record<string, Plan>>;
