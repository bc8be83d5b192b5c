// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'HT': {"idd":"00","pattern":"[2-589]\\d{7}","lengths":[8],"mobile":["(?:[34]\\d|5[568])\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{4})","$1 $2 $3",["[2-589]"]]]},
};
