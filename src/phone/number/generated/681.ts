// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'WF': {"idd":"00","pattern":"(?:40|72|8\\d{4})\\d{4}|[89]\\d{5}","lengths":[6,9],"mobile":["(?:72|8[23])\\d{4}",[6]],"formats":[["(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3",["[47-9]"]]]},
};
