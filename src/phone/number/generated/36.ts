// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'HU': {"idd":"00","pattern":"[235-7]\\d{8}|[1-9]\\d{7}","lengths":[8,9],"mobile":["(?:[257]0|3[01])\\d{7}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{3,4})","$1 $2 $3",["[2-9]"],"06 $1"]],"trunk":"06"},
};
