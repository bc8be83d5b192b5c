// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'EC': {"idd":"00","pattern":"1\\d{9,10}|(?:[2-7]|9\\d)\\d{7}","lengths":[8,9,10,11],"mobile":["964[0-2]\\d{5}|9(?:3[0-29]|[57][89]|6[0-36-9]|[89]\\d)\\d{6}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["9"],"0$1"]],"trunk":"0"},
};
