// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CD': {"idd":"00","pattern":"(?:(?:[189]|5\\d)\\d|2)\\d{7}|[1-68]\\d{6}","lengths":[7,8,9,10],"mobile":["88\\d{5}|(?:8[0-79]|9[016-9])\\d{7}",[7,9]],"formats":[["(\\d{2})(\\d{2})(\\d{3})","$1 $2 $3",["88"],"0$1"],["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[89]"],"0$1"]],"trunk":"0"},
};
