/**
 * Compares how numbers are read here with how libphonenumber-js reads them: random numbers of every country, in every
 * form, with and without mistakes. `NUMBERS_COUNT` sets how many, `NUMBERS_SEED` which ones.
 */
import metadata from 'libphonenumber-js/max/metadata';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { callingCodes, COUNTRIES } from '../../src/phone/number/countries.js';
import { loadPlans, numberLibrary } from '../../src/phone/number/library.js';
import { readByOracle, type OracleReading } from '../phone/number-oracle.js';
import { RandomDigits } from '../phone/random-digits.js';

const count = Number(process.env.NUMBERS_COUNT ?? 20_000);
const seed = Number(process.env.NUMBERS_SEED ?? 3);

type Source = readonly [callingCode: string, idd: string | 0, pattern: string, ...rest: unknown[]];
const KINDS = 11;
const sources = metadata.countries as unknown as Readonly<Record<string, Source>>;
const nowhere = Object.values(
  (metadata as unknown as { nonGeographic: Readonly<Record<string, Source>> }).nonGeographic,
);

interface Dialled {
  readonly text: string;
  /** ISO 3166 code of the country it is dialled in; undefined with a `+`. */
  readonly country: string | undefined;
}

/** A national number of any kind: mobile, landline, premium …, or none that exists. */
function nationalOf(source: Source, random: RandomDigits): string {
  if (random.percent(5)) return random.digits(1 + random.below(17));
  const kinds = ((source[KINDS] ?? []) as (readonly [string] | 0)[]).filter((kind) => kind !== 0);
  const [pattern] = random.percent(20) || kinds.length === 0 ? [source[2]] : random.pick(kinds);
  const digits = random.matching(pattern);
  return random.percent(30) ? random.mutate(digits) : digits;
}

const TRUNKS = ['0', '8', '1', '06', '80', '00', '01', '015', '044', '9', '15'];
const IDDS = ['00', '011', '0011', '010', '810', '001', '002', '009', '119', '0015', '000', '990'];
const LONGEST_IDD = 5;

function dial(random: RandomDigits): Dialled {
  const source = random.percent(2) ? random.pick(nowhere) : (sources[random.pick(COUNTRIES)] as Source);
  const [code] = source;
  const national = (random.percent(25) ? random.pick(TRUNKS) : '') + nationalOf(source, random);
  const sharing = numberLibrary.countriesOf(code);
  const country = random.pick(sharing.length === 0 || random.percent(15) ? COUNTRIES : sharing);
  switch (random.below(8)) {
    case 0:
    case 1:
      return { text: `+${code}${national}`, country: random.percent(50) ? country : undefined };
    case 2:
      return { text: `+${random.digits(1 + random.below(18))}`, country: undefined };
    case 3:
      return { text: (code + national).replace(/^0+/, '') || '1', country };
    case 4:
      return { text: random.pick(IDDS) + code + national, country };
    default:
      return { text: national || '0', country };
  }
}

/** What is read here, with what is left to our judgement made equal to what the oracle says. */
function readHere({ text, country }: Dialled, expected: OracleReading): unknown {
  const reading = numberLibrary.read(text, country);
  if (reading.kind === 'unreadable' && expected.kind === 'unreadable') {
    // A calling code of which digits are missing is too short here, and unknown to the oracle.
    const isBegun = expected.why === 'calling-code' && text.replace('+', '').length < LONGEST_IDD + 3;
    return isBegun && reading.why === 'short' ? expected : reading;
  }
  if (reading.kind !== 'number' || expected.kind !== 'number') return reading;
  const { exists, ...ours } = reading;
  if (reading.valid) assert.ok(exists);
  // The plans hold no formats but those of mobile numbers.
  const formats = reading.valid ? {} : { national: expected.national, international: expected.international };
  const isWrong = expected.length === 'wrong' && reading.length !== 'possible';
  // To the oracle, a number of no country is good for text messages whatever it is for.
  const isOther = reading.country === undefined && expected.valid && !reading.valid;
  return { ...ours, ...formats, ...(isWrong && { length: 'wrong' }), ...(isOther && { valid: true }) };
}

describe(`${count} random numbers (seed ${seed})`, () => {
  before(() => Promise.all(callingCodes().map(loadPlans)));

  it('are read as libphonenumber-js reads them', () => {
    const random = new RandomDigits(seed);
    const different: unknown[] = [];
    let [numbers, mobiles] = [0, 0];
    for (let i = 0; i < count && different.length < 10; i++) {
      const dialled = dial(random);
      const expected = readByOracle(dialled.text, dialled.country);
      const actual = readHere(dialled, expected);
      if (expected.kind === 'number') numbers += 1;
      if (expected.kind === 'number' && expected.valid) mobiles += 1;
      try {
        assert.deepEqual(actual, expected);
      } catch {
        different.push({ dialled, actual, expected });
      }
    }
    assert.deepEqual(different, []);
    // Had the generator gone wrong, nothing would have been compared.
    assert.ok(numbers > count / 2 && mobiles > count / 10, `${numbers} numbers, ${mobiles} mobile ones`);
  });
});
