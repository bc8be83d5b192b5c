// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BF': {"idd":"00","pattern":"[024-7]\\d{7}","lengths":[8],"mobile":["(?:0[1-7]|4[4-6]|5[0-8]|[67]\\d)\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[024-7]"]]]},
};
