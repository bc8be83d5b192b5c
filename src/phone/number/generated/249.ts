// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SD': {"idd":"00","pattern":"[19]\\d{8}","lengths":[9],"mobile":["(?:1[0-2]|9[0-3569])\\d{7}"],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["[19]"],"0$1"]],"trunk":"0"},
};
