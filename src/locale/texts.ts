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

/** What a function is given for the values it is not told. */
const MARKERS = Object.fromEntries(['phone', 'code', 'country', 'time', 'count', 'query', 'extension'].map((name) => [name, `{${name}}`]));

/** Only these may be taken away; a button or an error without words helps nobody. */
const MAY_BE_EMPTY = /(intro|hint|help)$/;

/** Regions whose long name is not the everyday one ("Hong Kong SAR China"). */
const SHORT_NAMED = /^(HK|MO|PS)$/;

/** The texts of one element: its language and its app's own words. */
export class Texts {
  readonly #language: Language;
  readonly #overrides: Messages | undefined;

  constructor(language: Language, overrides?: Messages) {
    this.#language = language;
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
    return this.#template(id, values)
      .split(/\{(\w+)\}/)
      .map((piece, index) => (index % 2 ? { placeholder: piece } : piece))
      .filter((piece) => piece !== '');
  }

  /** A length of time in its unit: seconds below a minute, then minutes, beyond 90 minutes hours, rounded up. */
  duration(seconds: number): string {
    const whole = Math.ceil(seconds);
    const minutes = Math.ceil(whole / 60);
    if (whole < 60) return this.#number(whole, 'second');
    return minutes > 90 ? this.#number(Math.ceil(minutes / 60), 'hour') : this.#number(minutes, 'minute');
  }

  count(n: number): string {
    return this.#number(n);
  }

  /** Two complete sentences, one after the other. */
  join(first: string, second: string): string {
    return first + (/^(ja|zh)/.test(this.#language.file) ? '' : ' ') + second;
  }

  /** The name of a country or region; its code if the browser knows no name. */
  country(code: string): string {
    const own = this.#override(`country.${code}`, {});
    if (own || !/^[A-Z]{2}$/.test(code)) return own || code;
    const style = SHORT_NAMED.test(code) ? 'short' : 'long';
    return new Intl.DisplayNames(this.#language.tag, { type: 'region', fallback: 'none', style }).of(code) ?? code;
  }

  #template(id: MessageId, values: Values): string {
    const own = this.#override(id, values);
    return own || (own === '' && MAY_BE_EMPTY.test(id)) ? own : translate(id, this.#language.file);
  }

  #override(id: keyof Messages, values: Values): string | undefined {
    const own = this.#overrides?.[id];
    if (typeof own !== 'function') return own;
    let text = own({ ...MARKERS, ...values });
    // Wherever the function put a value, its place is found again.
    for (const [name, value] of Object.entries(values)) if (value) text = text.replaceAll(value, `{${name}}`);
    return text;
  }

  #number(n: number, unit?: string): string {
    return new Intl.NumberFormat(this.#language.tag, unit ? { style: 'unit', unit, unitDisplay: 'short' } : {}).format(
      n,
    );
  }
}

/** Phone numbers and codes read left to right in every language; the rest finds its own direction. */
function isolate(name: string, value: string | undefined): string {
  if (value === undefined) return `{${name}}`;
  return `${/^(phone|code)$/.test(name) ? '\u2066' : '\u2068'}${value}\u2069`;
}
