/** A stream of pseudo-random numbers in [0, 1) that a seed repeats (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes digits by chance, the same ones for the same seed. */
export class RandomDigits {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  /** True in so many of a hundred cases. */
  percent(chance: number): boolean {
    return this.below(100) < chance;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('');
  }

  /** Changes, drops or adds a digit somewhere. */
  mutate(digits: string): string {
    const place = this.below(digits.length + 1);
    const head = digits.slice(0, place);
    return this.pick([
      head + this.digits(1) + digits.slice(place + 1),
      head + digits.slice(place + 1),
      head + this.digits(1) + digits.slice(place),
    ]);
  }

  /** Digits that match a pattern of a numbering plan. These know digits, classes, groups, choices and counts only. */
  matching(pattern: string): string {
    const tokens = pattern.match(/\\d|\[[^\]]+\]|\(\?:|\{\d+(?:,\d+)?\}|[()|?\d]/g) ?? [];
    if (tokens.join('') !== pattern) throw new Error(`A pattern of an unknown kind: ${pattern}`);
    return this.#choices(tokens);
  }

  #choices(tokens: string[]): string {
    const choices: string[][] = [[]];
    for (let depth = 0, i = 0; i < tokens.length; i++) {
      const token = tokens[i] as string;
      if (token.startsWith('(')) depth++;
      if (token === ')') depth--;
      if (token === '|' && depth === 0) choices.push([]);
      else choices.at(-1)?.push(token);
    }
    return this.#sequence(this.pick(choices));
  }

  #sequence(tokens: string[]): string {
    let digits = '';
    for (let i = 0; i < tokens.length;) {
      const start = i;
      for (let depth = 0; i === start || depth > 0; i++) {
        if (tokens[i]?.startsWith('(')) depth++;
        if (tokens[i] === ')') depth--;
      }
      const piece = tokens.slice(start, i);
      let count = 1;
      const [, min, max = min] = /^\{(\d+)(?:,(\d+))?\}$/.exec(tokens[i] ?? '') ?? [];
      if (min !== undefined) count = Number(min) + this.below(Number(max) - Number(min) + 1);
      if (tokens[i] === '?') count = this.below(2);
      if (min !== undefined || tokens[i] === '?') i++;
      for (let n = 0; n < count; n++) digits += this.#piece(piece);
    }
    return digits;
  }

  #piece(piece: string[]): string {
    const [first = ''] = piece;
    if (first.startsWith('(')) return this.#choices(piece.slice(1, -1));
    if (first === '\\d') return this.digits(1);
    return first.startsWith('[') ? this.pick(digitsOf(first)) : first;
  }
}

/** `[1-35]` → 1, 2, 3, 5. */
function digitsOf(characters: string): string[] {
  const regexp = new RegExp(`^${characters}$`);
  return Array.from('0123456789').filter((digit) => regexp.test(digit));
}
