// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'ER': {"idd":"00","pattern":"[178]\\d{6}","lengths":[7],"mobile":["(?:17[1-3]|7\\d\\d)\\d{4}"],"formats":[["(\\d)(\\d{3})(\\d{3})","$1 $2 $3",["[178]"],"0$1"]],"trunk":"0"},
};
