/**
 * `npm run update-numbers`: writes the numbering plans of the world into `src/phone/number/generated/`, one file a
 * calling code, from the metadata of the installed libphonenumber-js: its "mobile" set knows which numbers are mobile
 * ones, and no other kinds. With `--check` it writes nothing, and ends with 1 if what is there is not what it would
 * write.
 */
import metadata from 'libphonenumber-js/mobile/metadata';
import { fileURLToPath } from 'node:url';
import type { NumberFormat, Plan } from '../src/phone/number/plan.js';
import { keepFolder } from './generated-folder.js';

/** How libphonenumber-js keeps a plan; 0 stands for what is missing. */
type Missing = 0 | undefined;
type SourceFormat = readonly [
  pattern: string,
  format: string,
  leading?: readonly string[] | 0,
  trunkFormat?: string | 0,
  trunkOptional?: 0 | 1,
  international?: string | 0,
];
type Source = readonly [
  callingCode: string,
  idd: string | Missing,
  pattern: string,
  lengths: readonly number[],
  formats?: readonly SourceFormat[] | 0,
  trunk?: string | 0,
  trunkFormat?: string | 0,
  trunkPattern?: string | 0,
  trunkTransform?: string | 0,
  trunkOptional?: 0 | 1,
  leading?: string | 0,
  types?: readonly (readonly [pattern: string, lengths?: readonly number[]] | 0)[] | 0,
];

/** The place of the kinds of numbers in a plan. */
const TYPES = 11;
/** The place of mobile numbers among the kinds of numbers. */
const MOBILE = 1;
/** Where there are other kinds, but no mobile numbers: a pattern that nothing matches. */
const NONE = ['(?!)'] as const;

const DOORS_HEAD = `import type { Plans } from '../plan.js';

const doors: Readonly<Record<string, () => Promise<{ readonly plans: Plans }>>> = {
`;
const DOORS_FOOT = `};

/** Loads the plans of a calling code, each from a file of its own. */
export const importPlans = async (callingCode: string): Promise<{ readonly plans: Plans }> => {
  const door = doors[callingCode];
  if (!door) throw new Error(\`There is no calling code \${callingCode}\`);
  return door();
};
`;

const folder = fileURLToPath(new URL('../src/phone/number/generated/', import.meta.url));
const HEADER = '// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.\n';
const countries = metadata.countries as unknown as Record<string, Source>;
const nowhere = (metadata as unknown as { nonGeographic: Record<string, Source> }).nonGeographic;

await keepFolder('update-numbers', folder, allFiles());

function allFiles(): Map<string, string> {
  const codes = Object.entries(metadata.country_calling_codes as Record<string, string[]>);
  const all = new Map<string, string>();
  all.set('calling-codes.ts', `${HEADER}export const CALLING_CODES = '${listOf(codes)}';\n`);
  for (const [code, names] of codes) {
    all.set(`${code}.ts`, plansFile(names.map((name) => [name, planOf(countries[name] as Source)])));
  }
  for (const [code, source] of Object.entries(nowhere)) all.set(`${code}.ts`, plansFile([['001', planOf(source)]]));
  const doors = [...codes.map(([code]) => code), ...Object.keys(nowhere)];
  const entries = doors.map((code) => `  ${code}: () => import('./${code}.js'),\n`).join('');
  all.set('doors.ts', `${HEADER}${DOORS_HEAD}${entries}${DOORS_FOOT}`);
  return all;
}

/** In the order of the codes, each with its distance to the one before unless that is 1. */
function listOf(codes: [code: string, names: string[]][]): string {
  const all = [...codes, ...Object.keys(nowhere).map((code): [string, string[]] => [code, []])];
  let last = 0;
  const entries = all
    .map(([code, names]) => ({ code: Number(code), names }))
    .sort((a, b) => a.code - b.code)
    .map(({ code, names }) => {
      const step = code - last;
      last = code;
      return `${step > 1 ? step : ''}${names.join('')}`;
    });
  return entries.join(' ');
}

function plansFile(plans: [country: string, plan: Plan][]): string {
  const entries = plans.map(([country, plan]) => `  '${country}': ${JSON.stringify(plan)},\n`).join('');
  return `${HEADER}import type { Plans } from '../plan.js';\n\nexport const plans: Plans = {\n${entries}};\n`;
}

function planOf(source: Source): Plan {
  const [, idd, pattern, lengths, formats, trunk, , trunkPattern, trunkTransform, , leading, types] = source;
  return {
    ...(idd && { idd }),
    pattern,
    lengths,
    ...mobileOf(types),
    ...(formats && { formats: mobileFormats(source).map((format) => formatOf(format, source)) }),
    ...(trunk && { trunk }),
    ...(trunkPattern && trunkPattern !== trunk && { trunkPattern }),
    ...(trunkTransform && { trunkTransform }),
    ...(leading && { leading }),
  };
}

/** The pattern of mobile numbers, unless there is no other kind. */
function mobileOf(types: Source[typeof TYPES]): Pick<Plan, 'mobile'> {
  return types && types.length > 0 ? { mobile: types[MOBILE] || NONE } : {};
}

/**
 * The formats that a mobile number can have: the others are half of all bytes, for numbers that get no text messages.
 * Found by trying every first four digits that a mobile number begins with, on all countries of the calling code.
 */
function mobileFormats(main: Source): SourceFormat[] {
  const sharing = [...Object.values(countries), ...Object.values(nowhere)].filter(([code]) => code === main[0]);
  const used = new Set<SourceFormat>();
  const formats = main[4] || [];
  for (const number of sharing.flatMap(mobileNumbers)) {
    const format = formats.find(([pattern, , leading]) => {
      const exact = (leading || []).at(-1);
      return (!exact || new RegExp(`^(?:${exact})`).test(number)) && matches(pattern, number);
    });
    if (format) used.add(format);
  }
  return formats.filter((format) => used.has(format));
}

function mobileNumbers(source: Source): string[] {
  const [, , pattern, lengths] = source;
  const { mobile: [mobile, own = lengths] = [pattern] } = mobileOf(source[TYPES]);
  const regexp = new RegExp(`^(?:${mobile})$`);
  const found: string[] = [];
  for (let start = 0; start < 10_000; start++) {
    for (const length of own) {
      for (const filler of '0123456789') {
        const number = String(start).padStart(4, '0').padEnd(length, filler).slice(0, length);
        if (regexp.test(number)) found.push(number);
      }
    }
  }
  return found;
}

function matches(pattern: string, number: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(number);
}

function formatOf([pattern, format, leading, ownRule, , international]: SourceFormat, source: Source): NumberFormat {
  const rule = ownRule || source[6];
  if (international && international !== format) return [pattern, format, leading || [], rule || '$1', international];
  return rule ? [pattern, format, leading || [], rule] : [pattern, format, leading || []];
}
