// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MN': {"idd":"001","pattern":"[12]\\d{7,9}|[5-9]\\d{7}","lengths":[8,9,10],"mobile":["(?:87[01]|92[0139])\\d{5}|(?:5[05]|6[069]|7[28]|8[0135689]|9[013-9])\\d{6}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[5-9]"]]],"trunk":"0"},
};
