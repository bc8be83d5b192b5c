// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SS': {"idd":"00","pattern":"[19]\\d{8}","lengths":[9],"mobile":["(?:12|9[1257-9])\\d{7}"],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[19]"],"0$1"]],"trunk":"0"},
};
