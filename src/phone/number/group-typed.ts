import { callingCodeIn, callingCodeOf, countriesOf } from './countries.js';
import { groupDigits } from './group-digits.js';
import type { PlansOf } from './numbering.js';
import type { NumberFormat, Plan } from './plan.js';
import { readText } from './read-text.js';

/** From so many digits on, plans tell how a number goes on. */
const MIN_DIGITS = 3;

/** The text as far as its first `count` digits go, without a bracket that nothing closes yet. */
const upTo = (text: string, count: number): string => {
  const [start = ''] = new RegExp(`^(?:\\D*\\d){${count}}\\)?`).exec(text) ?? [];
  return start.includes(')') ? start : start.replace('(', '');
};

/**
 * Groups a number of which only the first digits are there: as any number that begins with them would be, filled up to
 * a length that there is.
 */
const groupBeginning = (
  digits: string,
  plan: Plan,
  formats: readonly NumberFormat[],
  style: 'national' | 'international',
) => {
  const known = formats
    .filter(([, , leading]) => {
      const pattern = leading[Math.min(Math.max(0, digits.length - MIN_DIGITS), leading.length - 1)];
      return !pattern || new RegExp(`^(?:${pattern})`).test(digits);
    })
    .map(([pattern, format, , ...rest]): NumberFormat => [pattern, format, [], ...rest]);
  for (const format of known) {
    for (const length of plan.lengths.filter((each) => each >= digits.length)) {
      const whole = digits.padEnd(length, '0');
      const grouped = groupDigits(whole, [format], style);
      if (grouped !== whole) return grouped;
    }
  }
  return digits;
};

/** Undefined where no format fits, so that the groups that were there stay. */
const groupNational = (digits: string, plan: Plan, formats: readonly NumberFormat[]): string | undefined => {
  const { trunk = '' } = plan;
  const rest = digits.startsWith(trunk) ? digits.slice(trunk.length) : digits;
  const grouped = groupBeginning(rest, plan, formats, 'national');
  const shapes = [grouped, `${trunk} ${grouped}`, groupBeginning(digits, plan, formats, 'international')];
  const fitting = shapes.find((shape) => shape.replace(/\D/g, '').startsWith(digits));
  return fitting && grouped !== rest ? upTo(fitting, digits.length) : undefined;
};

/**
 * The text with its digits in groups while it is being typed: always the same digits. Undefined where nothing is known
 * about them (yet), or where they are no plain number.
 */
export const groupTyped = (text: string, country: string | undefined, plansOf: PlansOf): string | undefined => {
  const typed = readText(text);
  if (typed.kind === 'error' || typed.extension !== undefined) return undefined;
  const { digits, plus } = typed;
  // Half a `+`: whose number it is shows only in the end.
  if (!plus && digits.startsWith('00')) return undefined;
  const code = plus ? callingCodeIn(digits) : country && callingCodeOf(country);
  const plans = code && plansOf(code);
  if (!code || !plans) return undefined;
  const main = plans[countriesOf(code)?.[0] ?? '001'] as Plan;
  const formats = main.formats ?? [];
  const rest = plus ? digits.slice(code.length) : digits;
  if (rest.length < MIN_DIGITS) return plus && rest ? `+${code} ${rest}` : undefined;
  if (!plus)
    return groupNational(digits, plans[country as string] as Plan, plans[country as string]?.formats ?? formats);
  return `+${code} ${upTo(groupBeginning(rest, main, formats, 'international'), rest.length)}`;
};
