// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'VU': {"idd":"00","pattern":"[57-9]\\d{6}|(?:[238]\\d|48)\\d{3}","lengths":[5,7],"mobile":["(?:[58]\\d|7[0-7])\\d{5}",[7]],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[57-9]"]]]},
};
