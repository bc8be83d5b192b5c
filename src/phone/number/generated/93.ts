// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'AF': {"idd":"00","pattern":"[2-7]\\d{8}","lengths":[9],"mobile":["7\\d{8}"],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["[2-7]"],"0$1"]],"trunk":"0"},
};
