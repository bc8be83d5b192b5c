/**
 * Checks every translation against the English texts and prints what is wrong with file and id; ends with 1 if
 * anything is. Changes nothing: what should be on disk is written to a folder of its own and compared.
 */
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CAPTCHA_MESSAGES } from '../src/locale/captcha-messages.js';
import { COUNTRY_MESSAGES } from '../src/locale/country-messages.js';
import { LATER_MESSAGES } from '../src/locale/later-messages.js';
import { FIRST_MESSAGES } from '../src/locale/messages.js';
import { RARE_MESSAGES } from '../src/locale/rare-messages.js';
import { fileOf, readConfig, updateLocales, type LocalesConfig } from './update-locales.js';

/** Texts that are the same word in both languages, by language. */
const SAME_AS_ENGLISH: Partial<Record<string, readonly string[]>> = {
  fil: ['phone.label', 'captcha.check'],
};

/** Longer than this, a text no longer fits where the English one stands. */
const LONGEST = 2.2;

const MESSAGES: Readonly<Record<string, string>> = {
  ...FIRST_MESSAGES,
  ...LATER_MESSAGES,
  ...CAPTCHA_MESSAGES,
  ...COUNTRY_MESSAGES,
  ...RARE_MESSAGES,
};
const root = fileURLToPath(new URL('..', import.meta.url));
const config = readConfig(root);
const problems = [...checkSource(), ...checkTranslations(), ...checkLists(), ...(await checkFresh())];
for (const problem of problems) console.error(problem);
const count = `${config.targetLocales.length + 1} languages, ${Object.keys(MESSAGES).length} texts`;
console.log(problems.length > 0 ? `locales: problems: ${problems.length}` : `locales: ${count}, nothing wrong`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Each text has to stand under its own id, or overrides and translations would miss it. */
function checkSource(): string[] {
  const extracted = textsOf(new RuntimeLitLocalizer(config).extractSourceMessages().messages);
  const ids = new Set([...extracted.keys(), ...Object.keys(MESSAGES)]);
  const stray = [...ids].filter((id) => extracted.get(id) !== MESSAGES[id]);
  const english = [...extracted].flatMap(([id, text]) => checkText(text).map((problem) => `en: ${id}: ${problem}`));
  return [...stray.map((id) => `en: ${id}: the key and the id of msg() differ`), ...english];
}

function checkTranslations(): string[] {
  const localizer = new RuntimeLitLocalizer(config);
  const source = textsOf(localizer.extractSourceMessages().messages);
  const { translations } = localizer.readTranslationsSync();
  return config.targetLocales.flatMap((language) => {
    const texts = textsOf(translations.get(language) ?? []);
    // "24 Sek.."
    const endsWithPeriod = [...texts].some(([id, text]) => /^time\./.test(id) && text.endsWith('.'));
    const missing = [...source.keys()].filter((id) => !texts.has(id)).map((id) => `${id}: missing`);
    const found = [...texts].flatMap(([id, text]) => {
      const english = source.get(id);
      if (english === undefined) return [`${id}: left over`];
      return [...checkText(text), ...checkTranslation({ language, id, text, english, endsWithPeriod })].map(
        (problem) => `${id}: ${problem}`,
      );
    });
    const file = fileOf(config, language);
    const changed = changedIn(file).map((id) => `${id}: the English text has changed since it was translated`);
    return [...missing, ...changed, ...found].map((problem) => `${relative(root, file)}: ${problem}`);
  });
}

/** Where people look for a language, and translators for its words. */
function checkLists(): string[] {
  const lists = ['docs/texts.md', 'locales/glossary.md'].map((file) => ({
    file,
    text: readFileSync(join(root, file), 'utf8'),
  }));
  return config.targetLocales.flatMap((language) =>
    lists.filter(({ text }) => !text.includes(`\`${language}\``)).map(({ file }) => `${file}: ${language} is missing`),
  );
}

/** Ids that updating has marked. */
function changedIn(file: string): string[] {
  const marked = /<trans-unit id="([^"]+)">(?:(?!<\/trans-unit>).)*<target state="needs-translation">/gs;
  return [...readFileSync(file, 'utf8').matchAll(marked)].map(([, id = '']) => id);
}

/** What holds for a text in any language. */
function checkText(text: string): string[] {
  const rules: [boolean, string][] = [
    [text.trim() === '', 'empty'],
    [text !== text.trim(), 'blank at an edge'],
    [/["'`\\]/.test(text), 'ASCII quotation mark, apostrophe or backslash'],
    [text.includes('...'), 'three dots instead of …'],
    [/[<>]|&\w+;/.test(text), 'markup'],
    [text !== text.normalize('NFC'), 'not in Unicode normalization form C'],
    [/\u200e(?!\+\d)|[\u200f\u202a-\u202e\u2066-\u2069\u00ad]/.test(text), 'mark of direction, or soft hyphen'],
  ];
  return rules.flatMap(([broken, problem]) => (broken ? [problem] : []));
}

interface Translation {
  language: string;
  id: string;
  text: string;
  english: string;
  /** Whether a unit of time does in this language. */
  endsWithPeriod: boolean;
}

function checkTranslation({ language, id, text, english, endsWithPeriod }: Translation): string[] {
  const { script = '' } = new Intl.Locale(language).maximize();
  const length = Array.from(text).length;
  const limit = Math.floor(Array.from(english).length * LONGEST);
  const rules: [boolean, string][] = [
    [
      placeholders(text) !== placeholders(english),
      `placeholders [${placeholders(text)}], not [${placeholders(english)}]`,
    ],
    [text === english && !isSameInBoth(language, id), 'same as English'],
    [length > limit, `${length} characters, more than ${limit}`],
    [/^(Arab|Hebr)$/.test(script) && /^[.,;:!?)\]…]/.test(text), 'punctuation at the start: typed in visual order'],
    [script === 'Arab' && /[,;?](\s|$)/.test(text), 'Latin punctuation'],
    [
      /^(Arab|Hebr)$/.test(script) && /(?<!\u200e)\+\d/.test(text),
      'no U+200E before the + of a number: it would read 44+',
    ],
    [text.includes('{time}.') && endsWithPeriod, 'the unit of the time ends with a period, and so does the sentence'],
  ];
  return rules.flatMap(([broken, problem]) => (broken ? [problem] : []));
}

/** Abbreviations of units are often the same. */
function isSameInBoth(language: string, id: string): boolean {
  return /^time\./.test(id) || !!SAME_AS_ENGLISH[language]?.includes(id);
}

function placeholders(text: string): string {
  return (text.match(/\{[^{}]*\}/g) ?? []).sort().join(' ');
}

/** What updating would write has to be what is there. */
async function checkFresh(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'locales-'));
  try {
    const xliffDir = join(folder, 'locales');
    const outputDir = join(folder, 'generated');
    await cp(config.resolve(config.interchange.xliffDir), xliffDir, { recursive: true });
    const there: LocalesConfig = {
      ...config,
      interchange: { ...config.interchange, xliffDir },
      output: { ...config.output, outputDir },
    };
    await updateLocales(there);
    const stale = [
      ...(await differences(config.resolve(config.interchange.xliffDir), xliffDir)),
      ...(await differences(config.resolve(config.output.outputDir), outputDir)),
    ];
    return stale.map((file) => `${relative(root, file)}: not up to date, run tsx scripts/update-locales.ts`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function differences(folder: string, expected: string): Promise<string[]> {
  const names = new Set([...(await readdir(folder)), ...(await readdir(expected))]);
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
  const stale: string[] = [];
  for (const name of names) {
    const [is, should] = await Promise.all([read(join(folder, name)), read(join(expected, name))]);
    const known =
      /^(catalogues.ts|glossary.md)$/.test(name) ||
      config.targetLocales.some((language) => name.startsWith(`${language}.`));
    if (is !== should || !known) stale.push(join(folder, name));
  }
  return stale;
}

function textsOf(messages: readonly { name: string; contents: readonly unknown[] }[]): Map<string, string> {
  return new Map(messages.map(({ name, contents }) => [name, contents.join('')]));
}
