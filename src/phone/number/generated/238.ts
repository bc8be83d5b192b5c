// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CV': {"idd":"0","pattern":"(?:[2-59]\\d\\d|800)\\d{4}","lengths":[7],"mobile":["(?:36|5[1-37-9]|9\\d)\\d{5}"],"formats":[["(\\d{3})(\\d{2})(\\d{2})","$1 $2 $3",["[2-589]"]]]},
};
