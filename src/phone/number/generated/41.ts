// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CH': {"idd":"00","pattern":"8\\d{11}|[2-9]\\d{8}","lengths":[9,12],"mobile":["(?:6[89]|7[235-9])\\d{7}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[2-79]|81"],"0$1"]],"trunk":"0"},
};
