// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'NA': {"idd":"00","pattern":"[68]\\d{7,8}","lengths":[8,9],"mobile":["(?:60|8[1245])\\d{7}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{3,4})","$1 $2 $3",["6"],"0$1"],["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["8"],"0$1"]],"trunk":"0"},
};
