// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SC': {"idd":"010|0[0-2]","pattern":"(?:[2489]\\d|64)\\d{5}","lengths":[7],"mobile":["2[125-8]\\d{5}"],"formats":[["(\\d)(\\d{3})(\\d{3})","$1 $2 $3",["[246]|9[57]"]]]},
};
