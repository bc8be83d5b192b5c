import { isValid, nationalOf, readAgain, readDigits } from './parse.js';
import { readText } from './read-text.js';
import type { NumberLibrary, Reading } from './reading.js';

/**
 * What a number of no known mobile form may have been meant to be: the same digits, had the `+` been typed or left out;
 * without a calling code that stands there twice, or a `0`; with the 9 that Argentines leave out at home. Few numbers are doubted, so it is loaded when one is.
 */
export const suggestNumber = (text: string, country: string | undefined, lib: NumberLibrary): string | undefined => {
  const typed = readText(text);
  const chosen = country && lib.callingCodeOf(country) ? country : undefined;
  if (typed.kind === 'error') return undefined;
  const { digits, plus } = typed;
  const reading = readDigits(typed, chosen, lib);
  if (isValid(reading)) return undefined;
  const others: (Reading | undefined)[] = [];
  // A trunk prefix that has been dropped was none of a calling code.
  const isWhole = reading.kind !== 'number' || reading.e164.endsWith(digits);
  if (plus) others.push(chosen === undefined ? undefined : lib.read(digits, chosen));
  else if (isWhole) others.push(lib.read(`+${digits}`));
  if (reading.kind === 'number') {
    const { callingCode } = reading;
    const national = nationalOf(reading);
    if (plus && national.startsWith(callingCode)) others.push(lib.read(`+${national}`));
    if (national.startsWith('0')) others.push(readAgain(reading, national.slice(1), lib));
    if (callingCode === '54') others.push(readAgain(reading, `9${national}`, lib));
  }
  return others.find(isValid)?.e164;
};
