import { callingCodeIn, callingCodeOf, formatInternational, parse } from './library.js';

/** The number as one of another country: without the calling code it begins with, where that country has another. */
export const ofCountry = (text: string, country: string): string => {
  const typed = callingCodeIn(text);
  if (typed === undefined || typed === callingCodeOf(country)) return text;
  const number = parse(text, undefined);
  if (number.kind === 'ok') return formatInternational(number.e164).replace(/^\+\d+ /, '');
  return text.replace(/^\D*\d+/, (start) => start.replace(/\D/g, '').slice(typed.length));
};
