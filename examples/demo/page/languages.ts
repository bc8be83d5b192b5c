import { catalogues } from '../../../src/locale/generated/catalogues.js';

/** Offers every language that the element speaks, under its English name. */
export function listLanguages(select: HTMLSelectElement): void {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  for (const tag of ['en', ...Object.keys(catalogues)]) select.add(new Option(`${tag}: ${names.of(tag)}`, tag));
}
