import type { NumberFormat } from './plan.js';

/**
 * Writes a national number in the groups of its plan: for people of its country, trunk prefix included, or as it stands
 * after a calling code. Digits that no format fits stay together.
 */
export const groupDigits = (
  digits: string,
  formats: readonly NumberFormat[],
  style: 'national' | 'international',
): string => {
  const found = formats.find(([pattern, , leading]) => {
    const exact = leading.at(-1);
    return (!exact || new RegExp(`^(?:${exact})`).test(digits)) && new RegExp(`^(?:${pattern})$`).test(digits);
  });
  if (!found) return digits;
  const [pattern, format, , trunkFormat, international = format] = found;
  const groups = new RegExp(pattern);
  if (style === 'international') return digits.replace(groups, international).replace(/\D+/g, ' ').trim();
  return digits.replace(groups, trunkFormat ? format.replace(/(\$\d)/, trunkFormat) : format);
};
