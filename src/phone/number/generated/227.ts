// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'NE': {"idd":"00","pattern":"[027-9]\\d{7}","lengths":[8],"mobile":["(?:23|7[0467]|[89]\\d)\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[089]|2[013]|7[0467]"]]]},
};
