import { catalogues } from './generated/catalogues.js';

/** The name of a file of texts. English is built in. */
export type LanguageFile = 'en' | keyof typeof catalogues;

/** What an element shows: which texts, in which numbers, in which direction. */
export interface Language {
  /** The texts that are really shown; the `lang` of the card. */
  readonly file: LanguageFile;
  /** What was asked for, in canonical form: the locale of numbers and names, for example `ar-EG`. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Shown when nobody asks for a language we have, and until another language has arrived. */
export const ENGLISH: Language = { file: 'en', tag: 'en', dir: 'ltr' };

const FILES = ['en', ...Object.keys(catalogues)] as LanguageFile[];

/** Languages whose readers are served by another one's texts. No other language crosses over. */
const SERVED_BY: Partial<Record<string, string>> = { no: 'nb', nn: 'nb', yue: 'zh' };

/**
 * Old names that every engine knows except WebKitGTK 2.50: delete when its `new Intl.Locale('tl')` is `fil`. And no
 * language at all, which would become the likeliest one, English.
 */
const RENAMED: Partial<Record<string, string>> = { cmn: 'zh', sh: 'sr-Latn', tl: 'fil', und: 'mul' };

/**
 * The first candidate that there are texts for; English if there is none. Malformed tags are passed over.
 *
 * @param candidates BCP 47 tags, best first; `_` may stand for `-`
 */
export function chooseLanguage(candidates: Iterable<string>): Language {
  for (const candidate of candidates) {
    const locale = parse(candidate);
    const file = locale && findFile(locale, FILES);
    if (file) return { file, tag: locale.toString(), dir: /Arab|Hebr/.test(scriptOf(locale)) ? 'rtl' : 'ltr' };
  }
  return ENGLISH;
}

/** The file in the language and script of `locale`; where there are several, the one of its region. */
export function findFile<File extends string>(locale: Intl.Locale, files: readonly File[]): File | undefined {
  const { language, region = '' } = locale.maximize();
  const name = SERVED_BY[language] ?? language;
  const matching = files.filter((file) => {
    const other = new Intl.Locale(file);
    return other.language === name && scriptOf(other) === scriptOf(locale);
  });
  const regional = { es: /ES|GQ|PH|IC|EA/.test(region) ? 'es' : 'es-419', pt: region === 'BR' ? 'pt-BR' : 'pt-PT' }[
    name
  ];
  return matching.find((file) => file === (regional ?? `${name}-${region}`)) ?? matching[0];
}

/** The `lang` of the element, that of its nearest ancestor that has one, then the languages of the browser. */
export function* languageCandidates(element: Element): Generator<string> {
  yield langOf(element);
  let ancestor = parentOf(element);
  while (ancestor && !ancestor.hasAttribute('lang')) ancestor = parentOf(ancestor);
  yield langOf(ancestor);
  yield* navigator.languages;
}

/** A tag in canonical form (`tl` is `fil`); undefined if it is malformed. */
export function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-').replace(/^[a-z]+/, (name) => RENAMED[name] ?? name));
  } catch {
    return undefined;
  }
}

export function scriptOf(locale: Intl.Locale): string {
  return locale.maximize().script ?? '';
}

function langOf(element: Element | undefined): string {
  return element?.getAttribute('lang') ?? '';
}

/** The parent in the page; for the top of a shadow tree, its host. */
function parentOf(element: Element): Element | undefined {
  return element.parentElement ?? (element.parentNode as Partial<ShadowRoot> | null)?.host;
}
