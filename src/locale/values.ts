/* What stands for placeholders, in the words and numbers of a language. */
import type { MessageId } from './localize.js';
import type { Texts } from './texts.js';

/** Regions whose long name is not the everyday one ("Hong Kong SAR China"). */
const SHORT_NAMED = /^(HK|MO|PS)$/;

const displayNames = new Map<string, Intl.DisplayNames>();

/** A length of time in its unit: seconds below a minute, then minutes, beyond 90 minutes hours, rounded up. */
export function duration(texts: Texts, seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.ceil(whole / 60);
  if (whole < 60) return amount(texts, 'time.seconds', whole);
  return minutes > 90 ? amount(texts, 'time.hours', Math.ceil(minutes / 60)) : amount(texts, 'time.minutes', minutes);
}

/** By our own texts: Chromium writes English ones in seven of our languages (`Intl.NumberFormat`, style `unit`). */
function amount(texts: Texts, unit: MessageId, n: number): string {
  const count = format(texts, n);
  return texts.template(unit, { count }).replace('{count}', count);
}

/** Two complete sentences, one after the other. */
export function join(texts: Texts, first: string, second: string): string {
  return first + (/^(ja|zh)/.test(texts.language.file) ? '' : ' ') + second;
}

/** The name of a country or region; its code if the browser knows no name. */
export function countryName(texts: Texts, code: string): string {
  const own = texts.override(`country.${code}`);
  if (own || !/^[A-Z]{2}$/.test(code)) return own || code;
  return regionName(texts.language.tag, code, SHORT_NAMED.test(code) ? 'short' : 'long') ?? code;
}

/** The browser's name of a region in any language. What knows the names of a language is kept: 245 are asked for at once. */
export function regionName(tag: string, code: string, style: 'short' | 'long'): string | undefined {
  const key = `${tag} ${style}`;
  const names = displayNames.get(key) ?? new Intl.DisplayNames(tag, { type: 'region', fallback: 'none', style });
  displayNames.set(key, names);
  return names.of(code);
}

/** A number as the language writes it. */
export function format({ language }: Texts, n: number): string {
  return new Intl.NumberFormat(language.tag).format(n);
}
