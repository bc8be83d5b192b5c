import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import type { LocaleModule } from '@lit/localize';
import { catalogues } from './generated/catalogues.js';
import type { LanguageFile } from './language.js';
import { MESSAGES } from './messages.js';
import type { MessageId } from './messages.js';

const loaded = new Map<string, LocaleModule>();
let current: LanguageFile = 'en';
let failures = 0;

configureReentrantLocalization({
  sourceLocale: 'en',
  targetLocales: Object.keys(catalogues),
  getLocale: () => current,
  loadLocaleSync: (file) => loaded.get(file) ?? { templates: {} },
});

/** The text in one language; in English as long as that language has not arrived. */
export function translate(id: MessageId, file: LanguageFile): string {
  // Elements in different languages share the page, so each lookup says anew which one it means.
  current = file;
  return MESSAGES[id]();
}

export function isLoaded(file: LanguageFile): boolean {
  return file === 'en' || loaded.has(file);
}

/** Loads the texts of a language. Rejects when they do not come; asked again, it tries again. */
export async function load(file: LanguageFile): Promise<void> {
  if (file === 'en') return;
  loaded.set(file, await catalogues[file]().catch(retry));
}

/**
 * Firefox never asks again for a module that failed once; under another query it is a new module. Browsers that name
 * the address in the error are given this second chance, the others ask again by themselves.
 */
function retry(error: unknown): Promise<LocaleModule> {
  const [url] = /https?:\S+/.exec(String(error)) ?? [];
  if (url === undefined) throw error;
  failures += 1;
  return import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}?${failures}`) as Promise<LocaleModule>;
}
