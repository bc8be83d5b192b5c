// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'ST': {"idd":"00","pattern":"(?:22|9\\d)\\d{5}","lengths":[7],"mobile":["900[5-9]\\d{3}|9(?:0[1-9]|[89]\\d)\\d{4}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[29]"]]]},
};
