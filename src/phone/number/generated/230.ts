// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MU': {"idd":"0(?:0|[24-7]0|3[03])","pattern":"(?:[57]|8\\d\\d)\\d{7}|[2-468]\\d{6}","lengths":[7,8,10],"mobile":["5(?:4(?:2[1-389]|7[1-9])|87[15-8])\\d{4}|(?:5(?:2[5-9]|4[3-689]|[57]\\d|8[0-689]|9[0-8])|7(?:0[0-7]|3[013]))\\d{5}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[57]"]]]},
};
