// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SG': {"idd":"0[0-3]\\d","pattern":"(?:(?:1\\d|8)\\d\\d|7000)\\d{7}|[3689]\\d{7}","lengths":[8,10,11],"mobile":["80[1-9]\\d{5}|(?:8[1-9]|9[0-8])\\d{6}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[369]|8(?:0[1-9]|[1-9])"]]]},
};
