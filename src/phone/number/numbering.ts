/*
 * Reads numbers by the numbering plans of the world, the way Google's libphonenumber does
 * (https://github.com/google/libphonenumber), which is what the plans are written for. Tests compare every step with it.
 */
import { callingCodeIn, callingCodeOf, countriesOf } from './countries.js';
import { groupDigits } from './group-digits.js';
import type { Plan, Plans } from './plan.js';
import type { NumberLibrary, Reading, ReadingSource, Unreadable } from './reading.js';

/** The plans of a calling code, if they are there. */
export type PlansOf = (callingCode: string) => Plans | undefined;

/** A national number may have this many digits anywhere in the world. */
const MIN_NATIONAL = 2;
const MAX_NATIONAL = 17;

/** Digits, and the country or calling code whose plan they follow. */
interface Placed {
  readonly callingCode: string;
  /** Undefined for an international number, whose country the digits have yet to tell. */
  readonly country: string | undefined;
  readonly digits: string;
  readonly source: ReadingSource;
}

const matches = (pattern: string, digits: string): boolean => new RegExp(`^(?:${pattern})$`).test(digits);

const startOf = (pattern: string, digits: string): RegExpExecArray | null => new RegExp(`^(?:${pattern})`).exec(digits);

/** In a gap between two possible lengths, a mobile number was meant. */
const lengthIn = ({ lengths, mobile: [, own = lengths] = [''] }: Plan, { length }: string) => {
  if (lengths.includes(length)) return 'possible';
  return length < Math.max(...own) ? 'short' : 'long';
};

/** True for a number that the plan knows to be a mobile one. */
const isKnown = ({ pattern, lengths, mobile: [mobile, mobileLengths = lengths] = [pattern] }: Plan, digits: string) =>
  matches(pattern, digits) && mobileLengths.includes(digits.length) && matches(mobile, digits);

/** The main country's plan, unless one of its own is asked for. */
const planIn = (plans: Plans, callingCode: string, country?: string): Plan =>
  plans[country ?? countriesOf(callingCode)?.[0] ?? '001'] as Plan;

/** The country that the digits tell, among those that share the calling code. */
const countryOf = (plans: Plans, callingCode: string, digits: string): string | undefined => {
  const countries = countriesOf(callingCode) ?? [];
  if (countries.length < 2) return countries[0];
  return countries.find((country) => {
    const plan = plans[country] as Plan;
    return plan.leading ? startOf(plan.leading, digits) : isKnown(plan, digits);
  });
};

/** Drops the trunk prefix, where the number makes sense without it. */
const withoutTrunk = (digits: string, plan: Plan, plans: Plans, callingCode: string): string => {
  const pattern = plan.trunkPattern ?? plan.trunk;
  const found = pattern ? startOf(pattern, digits) : null;
  if (!pattern || !found) return digits;
  const hasGroup = found.length > 1 && found.at(-1);
  const short =
    plan.trunkTransform && hasGroup
      ? digits.replace(new RegExp(`^(?:${pattern})`), plan.trunkTransform)
      : digits.slice(found[0].length);
  if (matches(plan.pattern, digits) && !matches(plan.pattern, short)) return digits;
  const country = countryOf(plans, callingCode, short);
  const { lengths } = (country && plans[country]) || plan;
  return lengths.includes(short.length) || short.length > Math.max(...lengths) ? short : digits;
};

/** Digits after the international prefix that people of this country dial, such as `00` or `011`. */
const withoutIdd = (digits: string, { idd }: Plan): string | undefined => {
  const prefix = idd ? startOf(idd, digits) : null;
  const rest = prefix ? digits.slice(prefix[0].length) : '';
  return rest && !rest.startsWith('0') ? rest : undefined;
};

const placeInternational = (digits: string, source: ReadingSource): Placed | Unreadable => {
  const callingCode = callingCodeIn(digits);
  if (callingCode === undefined) return { kind: 'unreadable', why: digits.length < 3 ? 'short' : 'calling-code' };
  return { callingCode, country: undefined, digits: digits.slice(callingCode.length), source };
};

const placeNational = (digits: string, country: string, callingCode: string, plans: Plans): Placed | Unreadable => {
  const plan = plans[country] as Plan;
  const international = withoutIdd(digits, plan);
  if (international !== undefined) return placeInternational(international, 'international');
  if (digits.startsWith(callingCode)) {
    const shorter = digits.slice(callingCode.length);
    const [long, short] = [digits, shorter].map((each) => withoutTrunk(each, plan, plans, callingCode)) as [
      string,
      string,
    ];
    const fitsOnlyWithout = !matches(plan.pattern, long) && matches(plan.pattern, short);
    if (fitsOnlyWithout || long.length > Math.max(...plan.lengths)) {
      return { callingCode, country: undefined, digits: shorter, source: 'guessed' };
    }
  }
  return { callingCode, country, digits, source: 'national' };
};

const readPlaced = ({ callingCode, country, digits, source }: Placed, plans: Plans): Reading => {
  const national = withoutTrunk(digits, planIn(plans, callingCode, country), plans, callingCode);
  if (national.length < MIN_NATIONAL) return { kind: 'unreadable', why: 'short' };
  if (national.length > MAX_NATIONAL) return { kind: 'unreadable', why: 'long' };
  const own = countryOf(plans, callingCode, national) ?? country;
  const plan = planIn(plans, callingCode, own);
  const formats = plan.formats ?? planIn(plans, callingCode).formats ?? [];
  const known = (countriesOf(callingCode) ?? []).filter((each) => isKnown(plans[each] as Plan, national));
  return {
    kind: 'number',
    e164: `+${callingCode}${national}`,
    callingCode,
    country: own ?? countriesOf(callingCode)?.[0],
    countries: known,
    national: groupDigits(national, formats, 'national'),
    international: `+${callingCode} ${groupDigits(national, formats, 'international')}`,
    source,
    length: lengthIn(plan, national),
    exists: matches(plan.pattern, national),
    valid: isKnown(plan, national),
  };
};

/** Reads `+` and digits, or digits as dialled in `country`. */
const read = (number: string, country: string | undefined, plansOf: PlansOf): Reading => {
  const plus = number.startsWith('+');
  const own = country && callingCodeOf(country);
  let placed: Placed | Unreadable = { kind: 'unreadable', why: number.length < 2 ? 'short' : 'calling-code' };
  if (plus) {
    placed = placeInternational(number.slice(1), 'international');
  } else if (own) {
    const plans = plansOf(own);
    if (!plans) return { kind: 'unloaded', callingCode: own };
    placed = placeNational(number, country, own, plans);
  }
  if ('kind' in placed) return placed;
  const { callingCode } = placed;
  const plans = plansOf(callingCode);
  return plans ? readPlaced(placed, plans) : { kind: 'unloaded', callingCode };
};

export const createNumbering = (plansOf: PlansOf): NumberLibrary => ({
  read: (number, country) => read(number, country, plansOf),
  callingCodeOf,
  countriesOf: (callingCode) => countriesOf(callingCode) ?? [],
});
