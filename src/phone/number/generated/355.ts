// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'AL': {"idd":"00","pattern":"(?:700\\d\\d|900)\\d{3}|8\\d{5,7}|(?:[2-5]|6\\d)\\d{7}","lengths":[6,7,8,9],"mobile":["6(?:[78][2-9]|9\\d)\\d{6}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["6"],"0$1"]],"trunk":"0"},
};
