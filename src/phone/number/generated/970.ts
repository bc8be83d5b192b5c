// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'PS': {"idd":"00","pattern":"[2489]2\\d{6}|(?:1\\d|5)\\d{8}","lengths":[8,9,10],"mobile":["5[69]\\d{7}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["5"],"0$1"]],"trunk":"0"},
};
