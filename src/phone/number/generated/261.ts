// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MG': {"idd":"00","pattern":"[23]\\d{8}","lengths":[9],"mobile":["3[2-9]\\d{7}"],"formats":[["(\\d{2})(\\d{2})(\\d{3})(\\d{2})","$1 $2 $3 $4",["[23]"],"0$1"]],"trunk":"0","trunkPattern":"([24-9]\\d{6})$|0","trunkTransform":"20$1"},
};
