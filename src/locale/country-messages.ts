import { msg } from './msg.js';

/** The texts of the country view, in the form of messages.ts. They come with it. */
export const COUNTRY_MESSAGES = {
  'common.back': msg('Back', {
    id: 'common.back',
    desc: 'Back to the form.',
  }),
  'country.search': msg('Search by name or code', {
    id: 'country.search',
    desc: 'Name and placeholder of the search field. “Code” = calling code such as +44.',
  }),
  'country.results': msg('Results: {count}', {
    id: 'country.results',
    desc: 'Spoken after each search. Keep “label: number”.',
  }),
  'country.none': msg('No match for “{query}”. Try a calling code, such as +44.', {
    id: 'country.none',
    desc: 'Shown instead of the list. Use your own quotation marks. Keep +44 as it is.',
  }),
} satisfies Record<string, string>;
