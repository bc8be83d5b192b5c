// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MO': {"idd":"00","pattern":"0800\\d{3}|(?:28|[68]\\d)\\d{6}","lengths":[7,8],"mobile":["6800[0-79]\\d{3}|6(?:[235]\\d\\d|6(?:0[0-5]|[1-9]\\d)|8(?:0[1-9]|[14-8]\\d|2[5-9]|[39][0-4]))\\d{4}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[268]"]]]},
};
