// Written by scripts/update-locales.ts from the languages of lit-localize.json: do not edit.

/** Every language but English, each in a module of its own that is loaded when it is asked for. */
export const catalogues = {
  'ar': () => import('./ar.js'),
  'de': () => import('./de.js'),
};
