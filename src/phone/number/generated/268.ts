// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SZ': {"idd":"00","pattern":"0800\\d{4}|(?:[237]\\d|900)\\d{6}","lengths":[8,9],"mobile":["7[5-9]\\d{6}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[0237]"]]]},
};
