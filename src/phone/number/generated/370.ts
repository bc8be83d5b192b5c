// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'LT': {"idd":"00","pattern":"(?:[3469]\\d|52|[78]0)\\d{6}","lengths":[8],"mobile":["6\\d{7}"],"formats":[["(\\d{3})(\\d{5})","$1 $2",["[3-6]"],"(0-$1)"]],"trunk":"0","trunkPattern":"[08]"},
};
