/**
 * What the field shows is what is sent: grouping a number, while it is typed or afterwards, changes nothing of it, and
 * grouping it again changes nothing more. `NUMBERS_COUNT` sets how many numbers are tried, `NUMBERS_SEED` which ones.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { callingCodes, COUNTRIES } from '../../src/phone/number/countries.js';
import {
  callingCodeOf,
  formatField,
  groupTyped,
  loadPlans,
  parse,
  withoutExtension,
} from '../../src/phone/number/library.js';
import { readText } from '../../src/phone/number/read-text.js';
import { HARD_INPUTS } from '../phone/hard-inputs.js';
import { RandomDigits } from '../phone/random-digits.js';

const count = Number(process.env.NUMBERS_COUNT ?? 50_000);
const seed = Number(process.env.NUMBERS_SEED ?? 3);

type Typed = readonly [text: string, country: string];

function randomNumbers(): Typed[] {
  const random = new RandomDigits(seed);
  return Array.from({ length: count }, () => {
    const country = random.pick(COUNTRIES);
    const start = random.pick(['', '0', '+', '00', `+${callingCodeOf(country)}`]);
    return [start + random.digits(1 + random.below(14)), country];
  });
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The digits of a number in any text. */
const digitsIn = (text: string): string => {
  const typed = readText(text);
  return typed.kind === 'text' ? typed.digits : '';
};

/** What a number comes to: sent or refused. */
function meaningOf(text: string, country: string): unknown {
  const number = parse(text, country);
  if (number.kind === 'unloaded') throw new Error(`No plans of +${number.callingCode}`);
  return number.kind === 'ok' ? [number.e164, number.valid] : number.code;
}

function checkGrouped(grouped: string, [text, country]: Typed): void {
  assert.deepEqual(meaningOf(grouped, country), meaningOf(text, country), `${text} in ${country}, shown as ${grouped}`);
}

describe(`What is shown of ${count} random numbers (seed ${seed}) and all hard inputs`, () => {
  before(() => Promise.all(callingCodes().map(loadPlans)));

  it('is the number, and stays as it is', () => {
    let changed = 0;
    for (const typed of [...randomNumbers(), ...Object.values(HARD_INPUTS).flat()]) {
      const [text, country] = typed;
      const settled = formatField(text, country);
      checkGrouped(settled, [text, country]);
      assert.equal(formatField(settled, country), settled);
      if (settled !== text) changed += 1;
      // As the field leaves out an extension.
      if (/\d$/.test(text)) checkGrouped(formatField(withoutExtension(`${text} ext. 5`), country), [text, country]);
      const grouped = groupTyped(text, country) ?? text;
      checkGrouped(grouped, [text, country]);
      assert.equal(groupTyped(grouped, country) ?? grouped, grouped);
      if (grouped !== text) assert.equal(digitsOf(grouped), digitsIn(text));
    }
    assert.ok(changed > count / 10, `${changed} were grouped`);
  });
});
