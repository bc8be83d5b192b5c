import type { msg as litMsg } from '@lit/localize';

/**
 * Marks a text for translators. The tools of `@lit/localize` know a text by the type of the function around it, so they
 * extract these; its own function would bring its markup and its configuration, which is one for the whole page and
 * could be the app's. The translations are looked up in localize.ts.
 */
export const msg = ((text: string) => text) as typeof litMsg;
