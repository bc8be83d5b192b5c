// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TM': {"idd":"810","pattern":"[1-7]\\d{7}","lengths":[8],"mobile":["(?:6\\d|7[12])\\d{6}"],"formats":[["(\\d{2})(\\d{6})","$1 $2",["[67]"],"8 $1"]],"trunk":"8"},
};
