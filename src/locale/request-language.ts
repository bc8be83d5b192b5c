import { parse, scriptOf } from './language.js';

/**
 * The tag a text message should be asked for in: templates compare regional tags (`fr-FR`), so when a page says only
 * `fr`, the browser's own kind of French is sent.
 *
 * @param browser the languages of the browser, best first
 */
export function requestLanguage(tag: string, browser: readonly string[] = navigator.languages): string {
  const asked = new Intl.Locale(tag);
  if (asked.region) return tag;
  const regional = browser.map(parse).find((locale) => {
    return locale?.region && locale.language === asked.language && scriptOf(locale) === scriptOf(asked);
  });
  return regional?.toString() ?? tag;
}
