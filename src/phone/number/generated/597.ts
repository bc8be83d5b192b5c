// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SR': {"idd":"00","pattern":"(?:[2-5]|[6-9]\\d)\\d{5}","lengths":[6,7],"mobile":["(?:6[08]|7[1-79]|8[1-9])\\d{5}",[7]],"formats":[["(\\d{3})(\\d{4})","$1-$2",["[6-9]"]]]},
};
