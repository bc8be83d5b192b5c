import type { CAPTCHA_MESSAGES } from './captcha-messages.js';
import type { COUNTRY_MESSAGES } from './country-messages.js';
import { catalogues } from './generated/catalogues.js';
import type { LanguageFile } from './language.js';
import type { LATER_MESSAGES } from './later-messages.js';
import { FIRST_MESSAGES } from './messages.js';
import type { RARE_MESSAGES } from './rare-messages.js';
import { retryImport } from '../retry-import.js';

/** The id of one text, for example `error.code-wrong`. */
export type MessageId =
  | keyof typeof FIRST_MESSAGES
  | keyof typeof LATER_MESSAGES
  | keyof typeof CAPTCHA_MESSAGES
  | keyof typeof COUNTRY_MESSAGES
  | keyof typeof RARE_MESSAGES;

/** The texts of one language, by message id. */
type Catalogue = Readonly<Record<string, unknown>>;

interface CatalogueModule {
  readonly templates: Catalogue;
}

const messages: Partial<Record<MessageId, string>> = { ...FIRST_MESSAGES };
const loaded = new Map<LanguageFile, Catalogue>([['en', {}]]);

/** Adds texts that come with a part of the element that is loaded later. */
export function addMessages(later: Partial<Record<MessageId, string>>): void {
  Object.assign(messages, later);
}

/** The text in one language; in English as long as that language has not arrived. */
export function translate(id: MessageId, file: LanguageFile): string {
  return (loaded.get(file)?.[id] as string | undefined) ?? messages[id] ?? '';
}

/** Whether there are words for this yet, in English. */
export function isKnown(id: string): boolean {
  return id in messages;
}

export function isLoaded(file: LanguageFile): boolean {
  return loaded.has(file);
}

/** Loads the texts of a language. Rejects when they do not come; asked again, it tries again. */
export async function load(file: LanguageFile): Promise<void> {
  if (file === 'en') return;
  const { templates } = await retryImport<CatalogueModule>(catalogues[file]);
  loaded.set(file, templates);
}
