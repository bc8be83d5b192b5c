// Written by scripts/update-locales.ts from the list of languages in lit-localize.json. Do not edit.

/** Every language but English, each in a file of its own that is loaded when it is asked for. */
export const catalogues = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
};
