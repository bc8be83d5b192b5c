import type { msg as litMsg } from '@lit/localize';

/** The texts of one language, by message id. */
export type Catalogue = Readonly<Record<string, unknown>>;

let current: Catalogue = {};

/**
 * Says which language `msg()` answers in. Elements in different languages share the page, so it is said before each
 * text anew.
 */
export function speak(catalogue: Catalogue): void {
  current = catalogue;
}

/**
 * The tools of `@lit/localize` know a text by the type of the function around it, so they extract and translate these;
 * its own function would bring its markup and its configuration, which is one for the whole page and could be the app's.
 */
export const msg = ((text: string, { id }: { id: string }) => current[id] ?? text) as typeof litMsg;
