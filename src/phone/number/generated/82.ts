// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'KR': {"idd":"00(?:[125689]|3(?:[46]5|91)|7(?:00|27|3|55|6[126]))","pattern":"00[1-9]\\d{8,11}|(?:[12]|5\\d{3})\\d{7}|[13-6]\\d{9}|(?:[1-6]\\d|80)\\d{7}|[3-6]\\d{4,5}|(?:00|7)0\\d{8}","lengths":[5,6,8,9,10,11,12,13,14],"mobile":["1(?:05(?:[0-8]\\d|9[0-6])|22[13]\\d)\\d{4,5}|1(?:0[0-46-9]|[16-9]\\d|2[013-9])\\d{6,7}",[9,10]],"formats":[["(\\d{2})(\\d{3,4})(\\d{4})","$1-$2-$3",["[1346]|5[1-5]"],"0$1"]],"trunk":"0","trunkPattern":"0(8(?:[1-46-8]|5\\d\\d))?"},
};
