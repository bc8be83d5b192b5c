// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'IL': {"idd":"0(?:0|1(?:05|[2-9]))","pattern":"1\\d{6}(?:\\d{3,5})?|[57]\\d{8}|[1-489]\\d{7}","lengths":[7,8,9,10,11,12],"mobile":["55(?:4(?:0[0-4]|10|6[015-9])|57[0-289]|8[06][0-2])\\d{4}|5(?:(?:[0-2][02-9]|[36]\\d|[49][2-9]|8[3-7])\\d|5(?:01|2\\d|3[0-3]|4[3-5]|5[0-25689]|6[6-8]|7[0-267]|8[7-9]|9[1-9]))\\d{5}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1-$2-$3",["[57]"],"0$1"]],"trunk":"0"},
};
