// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SK': {"idd":"00","pattern":"[2-689]\\d{8}|[2-59]\\d{6}|[2-5]\\d{5}","lengths":[6,7,9],"mobile":["909[1-9]\\d{5}|9(?:0[1-8]|1[0-24-9]|4[03-57-9]|5\\d)\\d{6}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[689]"],"0$1"]],"trunk":"0"},
};
