// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'FO': {"idd":"00","pattern":"[2-9]\\d{5}","lengths":[6],"mobile":["(?:[27][1-9]|5\\d|9[16])\\d{4}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3",["[2-9]"]]],"trunkPattern":"(10(?:01|[12]0|88))"},
};
