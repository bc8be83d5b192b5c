// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SY': {"idd":"00","pattern":"[1-359]\\d{8}|[1-5]\\d{7}","lengths":[8,9],"mobile":["(?:50|9[03-689])\\d{7}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[59]"],"0$1"]],"trunk":"0"},
};
