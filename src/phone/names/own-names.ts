/* Names of countries in languages that the browser has none in: Chromium comes without those of seven of ours. */
import type { Texts } from '../../locale/texts.js';
import { regionName } from '../../locale/values.js';
import { retryImport } from '../../retry-import.js';
import { doors } from './generated/doors.js';

/** By ISO 3166-1 alpha-2 code. */
export type Names = Readonly<Record<string, string>>;

const loaded = new Map<string, Names>();

/**
 * The language that the browser's names of countries are really in when it is asked for this one. What it calls the
 * United States tells: none of our languages has the English name for it.
 */
export function languageOfNames(tag: string): string {
  const { locale } = new Intl.DisplayNames(tag, { type: 'region' }).resolvedOptions();
  return regionName(tag, 'US', 'long') === regionName('en', 'US', 'long') ? 'en' : locale;
}

/** What has been loaded for a language that the browser has no names in. */
export function ownNames({ language }: Texts): Names | undefined {
  return loaded.get(language.file);
}

/**
 * Loads the names of a language if the browser has none. If they do not come, English ones are shown, and the next call
 * asks again.
 *
 * @returns true if there are names that were not there before
 */
export async function loadOwnNames({ language: { file, tag } }: Texts): Promise<boolean> {
  const door = (doors as Partial<Record<string, () => Promise<{ names: Names }>>>)[file];
  if (!door || loaded.has(file) || languageOfNames(tag).startsWith(file)) return false;
  const found = await retryImport(door).catch(() => undefined);
  if (found) loaded.set(file, found.names);
  return found !== undefined;
}
