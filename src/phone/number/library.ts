/*
 * The one door to the numbering plans: import it with `import()` only, on first focus or when idle. It brings the rules
 * along, so that none of this is in the first paint, and loads the plans of a calling code when a number needs them.
 */
import { retryImport } from '../../retry-import.js';
import { callingCodeIn as callingCodeOfDigits } from './countries.js';
import * as format from './format.js';
import { importPlans } from './generated/doors.js';
import { groupTyped as groupByPlans } from './group-typed.js';
import { createNumbering } from './numbering.js';
import { parseNumber, type ParsedNumber, type PhoneNumber } from './parse.js';
import { parseWithoutPlan } from './parse-without-plan.js';
import type { Plans } from './plan.js';
import { readText, type NumberError } from './read-text.js';

const loaded = new Map<string, Plans>();
/** Calling codes whose plans were asked for in vain. */
const missing = new Set<string>();

const plansOf = (callingCode: string): Plans | undefined => {
  const plans = loaded.get(callingCode);
  if (!plans) missing.add(callingCode);
  return plans;
};

/** Loads the plans of a calling code; rejects if they do not come. */
export const loadPlans = async (callingCode: string): Promise<void> => {
  if (loaded.has(callingCode)) return;
  const { plans } = await retryImport(() => importPlans(callingCode));
  loaded.set(callingCode, plans);
};

export const numberLibrary = createNumbering(plansOf);

/** See {@link parseNumber}. */
export const parse = (text: string, country: string | undefined): ParsedNumber =>
  parseNumber(text, country, numberLibrary);

/**
 * Loads what reading this text takes; rejects if it does not come.
 *
 * @returns true if something had been missing
 */
export const prepare = async (text: string, country: string | undefined): Promise<boolean> => {
  for (let late = false; ; late = true) {
    const number = parse(text, country);
    if (number.kind !== 'unloaded') return late;
    await loadPlans(number.callingCode);
  }
};

/** Reads a text as soon as all that it takes is there, or without, if it does not come. */
export const read = async (text: string, country: string | undefined): Promise<PhoneNumber | NumberError> => {
  // Whoever has no plan has the server's word.
  await prepare(text, country).catch(() => undefined);
  const number = parse(text, country);
  if (number.kind === 'unloaded') return parseWithoutPlan(text);
  if (number.kind === 'ok' && number.valid) return number;
  return { ...number, suggestion: await suggest(text, country).catch(() => undefined) };
};

/** What may have been meant instead of a number that is in doubt; it may belong to another plan. */
const suggest = async (text: string, country: string | undefined): Promise<string | undefined> => {
  const { suggestNumber } = await retryImport(() => import('./suggest.js'));
  missing.clear();
  suggestNumber(text, country, numberLibrary);
  await Promise.all([...missing].map(loadPlans));
  return suggestNumber(text, country, numberLibrary);
};

/** The text for the field when the person leaves it, with the same digits: in the best groups that are known. */
export const formatField = (text: string, country: string | undefined): string =>
  format.formatField(text, country, numberLibrary) ?? groupTyped(text, country) ?? text;

/** See {@link format.formatInternational}. */
export const formatInternational = (e164: string): string => format.formatInternational(e164, numberLibrary);

/** See {@link groupByPlans}. */
export const groupTyped = (text: string, country: string | undefined): string | undefined =>
  groupByPlans(text, country, plansOf);

/** The calling code that a text begins with: digits after a `+`. */
export const callingCodeIn = (text: string): string | undefined => {
  const typed = readText(text);
  return typed.kind === 'text' && typed.plus ? callingCodeOfDigits(typed.digits) : undefined;
};

export { callingCodeOf } from './countries.js';
export { withoutExtension } from './read-text.js';

/** Its countries, the main one first. */
export const countriesOf = (callingCode: string): readonly string[] => numberLibrary.countriesOf(callingCode);
