import type { RandomDigits } from '../../phone/random-digits.js';

/** Numbers of one sequence, each in the forms that people write it in. Of two seeds, none are the same. */
export function numbersOf(seed: number): readonly (readonly string[])[] {
  const six = (nth: number): string => String((seed * 4 + nth) % 1_000_000).padStart(6, '0');
  const [british, german, american, french] = [six(0), six(1), six(2), six(3)];
  return [
    [
      `07400 ${british}`,
      `07400${british}`,
      `+44 7400 ${british}`,
      `+44 (0)7400 ${british}`,
      `0044 7400 ${british}`,
      `tel:+44-7400-${british}`,
    ],
    [`+49 1512 3${german}`, `+4915123${german}`, `0049 1512 3${german}`, `+49 (0)1512-3${german}`],
    [`+1 (201) 2${american.slice(0, 2)}-${american.slice(2)}`, `+12012${american}`, `001 201 2${american}`],
    [`+33 6 12 ${french.slice(0, 2)} ${french.slice(2, 4)} ${french.slice(4)}`, `+33612${french}`],
  ];
}

/** A landline, which is sent after a warning only, and numbers that cannot be sent at all. */
export function oddNumber(random: RandomDigits): string {
  return random.pick([`020 7946 0${random.digits(3)}`, '07400 1', '+49 1512', '12', '+44 7400 123456 7890 12']);
}

/** What a number in the field is in E.164, by what is on screen alone; undefined where that takes more knowledge. */
export function meant(text: string, callingCode: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  // The 0 of `+44 (0)7400` is dialled at home only.
  const abroad = (rest: string): string => `+${rest.replace(/^(44|49|33)0/, '$1')}`;
  if (/^\s*(tel:)?\+/.test(text)) return abroad(digits);
  if (digits.startsWith('00')) return abroad(digits.slice(2));
  return /^\+(44|49|33)$/.test(callingCode) ? callingCode + digits.replace(/^0/, '') : undefined;
}
