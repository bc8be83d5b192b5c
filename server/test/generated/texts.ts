import fc, { type Arbitrary } from 'fast-check';

/** What has broken servers before: a NUL and halves of characters (databases refuse them), names every object has. */
const NASTY = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  `' or 1=1 --`,
  '{{ code }}',
  '<script>alert(1)</script>',
  '%00',
  '%E0%A4%A',
  '%',
  '٠١٢٣٤٥',
  '-1',
  '1e309',
  'x'.repeat(5000),
  'null',
];

/** Any text, from none to a long one, with every character there is. */
export const junkText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** Any JSON. */
export const junkValue: Arbitrary<unknown> = fc.oneof(
  junkText,
  fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
  fc.constantFrom(null, true, 0, -1, 1e21, [], {}, ['sms'], { sms: 'sms' }),
);

/** Nearly always the one, at times the other. */
export function mostly<Usual, Odd>(usual: Arbitrary<Usual>, odd: Arbitrary<Odd>, share = 30): Arbitrary<Usual | Odd> {
  return fc.oneof({ arbitrary: usual, weight: share }, { arbitrary: odd, weight: 1 });
}

/** All of these members, nearly always; at times one is missing, is something else, or there is one more. */
export function members(usual: Record<string, Arbitrary<unknown>>): Arbitrary<[string, unknown][]> {
  const each = Object.entries(usual).map(([name, value]) =>
    mostly(
      value.map((given): [string, unknown][] => [[name, given]]),
      fc.oneof(
        fc.constant<[string, unknown][]>([]),
        junkValue.map((junk): [string, unknown][] => [[name, junk]]),
        fc.tuple(value, junkValue).map(([one, two]): [string, unknown][] => [
          [name, one],
          [name, two],
        ]),
      ),
    ),
  );
  const more = mostly(
    fc.constant<[string, unknown][]>([]),
    fc.tuple(junkText, junkValue).map((member): [string, unknown][] => [member]),
  );
  return fc.tuple(...each, more).map((parts) => parts.flat());
}
