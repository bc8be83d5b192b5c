import { retryImport } from '../retry-import.js';
import { addMessages, isKnown } from './localize.js';

/** Loads the texts that few logins need; rejects if they do not come. */
export async function loadRareMessages(): Promise<void> {
  const { RARE_MESSAGES } = await retryImport(() => import('./rare-messages.js'));
  addMessages(RARE_MESSAGES);
}

/** Fetches the words for a failure before it is shown. Without them it is called one of the connection. */
export async function wordsFor(code: string): Promise<void> {
  if (!isKnown(`error.${code}`)) await loadRareMessages().catch(() => undefined);
}
