// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'PH': {"idd":"00","pattern":"(?:[2-7]|9\\d)\\d{8}|2\\d{5}|(?:1800|8)\\d{7,9}","lengths":[6,8,9,10,11,12,13],"mobile":["(?:8(?:1[37]|9[5-8])|9(?:0[5-9]|1[0-24-9]|[235-7]\\d|4[2-9]|8[135-9]|9[1-9]))\\d{7}",[10]],"formats":[["(\\d{3})(\\d{3})(\\d{4})","$1 $2 $3",["[89]"],"0$1"]],"trunk":"0"},
};
