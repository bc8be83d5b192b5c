import type { Language } from './language.js';
import { translate } from './localize.js';
import type { MessageId } from './localize.js';

/** What stands for the placeholders of a text, by name: `{ phone: '+44 7400 123456' }`. */
export type Values = Readonly<Record<string, string>>;

/** A text of the app's own. Placeholders are written `{phone}`; a function gets them as values. */
export type Override = string | ((values: Values) => string);

/** Texts of the app's own, by message id; `country.XX` names a country or region. Always rendered as text. */
export type Messages = Partial<Record<MessageId | `country.${string}`, Override>>;

/** A piece of a text: words, or the place where something named stands. */
export type Part = string | { readonly placeholder: string };

/** Only these may be taken away; a button or an error without words helps nobody. */
const MAY_BE_EMPTY = /(intro|hint|help)$/;

/** The texts of one element: its language and its app's own words. */
export class Texts {
  /** What is shown, and the locale of numbers and names. */
  readonly language: Language;
  readonly #overrides: Messages | undefined;

  constructor(language: Language, overrides?: Messages) {
    this.language = language;
    this.#overrides = overrides;
  }

  /**
   * A text as one string, for attributes and speech. Values are wrapped in Unicode isolates (UAX #9), so that a number
   * keeps its order in a right-to-left sentence.
   */
  of(id: MessageId, values: Values = {}): string {
    return this.parts(id, values)
      .map((part) => (typeof part === 'string' ? part : isolate(part.placeholder, values[part.placeholder])))
      .join('');
  }

  /** A text in pieces, so that a view can put an element where a placeholder stands. */
  parts(id: MessageId, values: Values = {}): Part[] {
    return this.template(id, values)
      .split(/\{(\w+)\}/)
      .map((piece, index) => (index % 2 ? { placeholder: piece } : piece))
      .filter((piece) => piece !== '');
  }

  /** A text with its placeholders as they are. */
  template(id: MessageId, values: Values): string {
    const own = this.override(id, values);
    return own || (own === '' && MAY_BE_EMPTY.test(id)) ? own : translate(id, this.language.file);
  }

  /** What the app says instead. */
  override(id: keyof Messages, values: Values = {}): string | undefined {
    const own = this.#overrides?.[id];
    if (typeof own !== 'function') return own;
    // What a function is not told stands there as its placeholder.
    let text = own(new Proxy(values, { get: (known, name: string) => known[name] ?? `{${name}}` }));
    // Wherever the function put a value, its place is found again.
    for (const [name, value] of Object.entries(values)) if (value) text = text.replaceAll(value, `{${name}}`);
    return text;
  }
}

/** Phone numbers and codes read left to right in every language; the rest finds its own direction. */
function isolate(name: string, value: string | undefined): string {
  if (value === undefined) return `{${name}}`;
  return `${/^(phone|code)$/.test(name) ? '\u2066' : '\u2068'}${value}\u2069`;
}
