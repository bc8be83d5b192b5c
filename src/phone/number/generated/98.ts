// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'IR': {"idd":"00","pattern":"[1-9]\\d{9}|(?:[1-8]\\d\\d|9)\\d{3,4}","lengths":[4,5,6,7,10],"mobile":["9(?:(?:0[0-5]|[13]\\d|2[0-3])\\d\\d|9(?:[0-46]\\d\\d|5(?:10|5\\d)|8(?:[12]\\d|3[0-2]|88)|9(?:[0-359]\\d|69|77|8[7-9])))\\d{5}",[10]],"formats":[["(\\d{3})(\\d{3})(\\d{3,4})","$1 $2 $3",["9"],"0$1"]],"trunk":"0"},
};
