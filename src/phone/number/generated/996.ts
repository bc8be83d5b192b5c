// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'KG': {"idd":"00","pattern":"8\\d{9}|[235-9]\\d{8}","lengths":[9,10],"mobile":["312(?:58\\d|973)\\d{3}|(?:2(?:0[0-35]|2\\d)|5[0-24-7]\\d|600|7(?:[07]\\d|55)|88[08]|9(?:12|9[05-9]))\\d{6}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[235-79]|88"],"0$1"]],"trunk":"0"},
};
