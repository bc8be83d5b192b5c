// Written by scripts/update-names.ts from the data of Unicode CLDR: do not edit.
/** Each language in a file of its own. */
export const doors = {
  az: () => import('./az.js'),
  bs: () => import('./bs.js'),
  ka: () => import('./ka.js'),
  kk: () => import('./kk.js'),
  ne: () => import('./ne.js'),
  pa: () => import('./pa.js'),
  uz: () => import('./uz.js'),
};
