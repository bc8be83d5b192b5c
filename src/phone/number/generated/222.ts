// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MR': {"idd":"00","pattern":"(?:[2-4]\\d\\d|800)\\d{5}","lengths":[8],"mobile":["[2-4][0-46-9]\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[2-48]"]]]},
};
