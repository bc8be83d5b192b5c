// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TR': {"idd":"00","pattern":"4\\d{6}|8\\d{11,12}|(?:[2-58]\\d\\d|900)\\d{7}","lengths":[7,10,12,13],"mobile":["5(?:61(?:011|61\\d)|82[2-5]\\d\\d)\\d{4}|5(?:[03-5]\\d|1[06]|24|6[24]|7[245]|9[46])\\d{7}",[10]],"formats":[["(\\d{3})(\\d{3})(\\d{2})(\\d{2})","$1 $2 $3 $4",["5"],"0$1"]],"trunk":"0"},
};
