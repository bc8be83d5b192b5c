import { CAPTCHA_MESSAGES } from '../src/locale/captcha-messages.js';
import { COUNTRY_MESSAGES } from '../src/locale/country-messages.js';
import { LATER_MESSAGES } from '../src/locale/later-messages.js';
import { FIRST_MESSAGES } from '../src/locale/messages.js';
import { RARE_MESSAGES } from '../src/locale/rare-messages.js';
import type { Messages } from '../src/locale/texts.js';

/** All texts in English, by id. */
const ENGLISH: Readonly<Record<string, string>> = {
  ...FIRST_MESSAGES,
  ...LATER_MESSAGES,
  ...RARE_MESSAGES,
  ...COUNTRY_MESSAGES,
  ...CAPTCHA_MESSAGES,
};

const PLAIN = 'aceghijklnorstuyzACEGHIJKLNORSTUYZ';
const ACCENTED = 'åçéğĥîĵķļñöŕšţûýžÅÇÉĞĤÎĴĶĻÑÖŔŠŢÛÝŽ';
const FILLER = ' öñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ éîğĥţ ñîñé ţéñ éļéṽéñ ţŵéļṽé';

/** `en-XA`: longer by 40 %, accented, in brackets, so that what is cut or not translatable is seen. */
function lengthened(text: string): string {
  const accented = replaceWords(text, (word) =>
    word.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter),
  );
  return `[${accented}${FILLER.slice(0, Math.ceil(text.length * 0.4))}]`;
}

/** `ar-XB`: English written from right to left. The marks are those of Unicode's bidirectional algorithm (UAX #9). */
const reversed = (text: string): string => replaceWords(text, (word) => `\u200f\u202e${word}\u202c\u200f`);

/** Placeholders stay what they are. */
function replaceWords(text: string, change: (word: string) => string): string {
  return text.replace(/\{\w+\}|[^\s{}]+/g, (piece) => (piece.startsWith('{') ? piece : change(piece)));
}

const changed = (change: (text: string) => string): Messages =>
  Object.fromEntries(Object.entries(ENGLISH).map(([id, text]) => [id, change(text)]));

/** Languages that nobody speaks, and the real ones whose direction they have. */
export const PSEUDO: Readonly<Record<string, { readonly lang: string; readonly messages: Messages }>> = {
  'en-XA': { lang: 'en', messages: changed(lengthened) },
  'ar-XB': { lang: 'ar', messages: changed(reversed) },
  /** Shows which text stands where. */
  ids: { lang: 'en', messages: Object.fromEntries(Object.keys(ENGLISH).map((id) => [id, `⟦${id}⟧`])) },
};
