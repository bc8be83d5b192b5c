// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'DJ': {"idd":"00","pattern":"(?:2\\d|77)\\d{6}","lengths":[8],"mobile":["77\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[27]"]]]},
};
