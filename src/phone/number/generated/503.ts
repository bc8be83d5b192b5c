// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SV': {"idd":"00","pattern":"[25-7]\\d{7}|(?:80\\d|900)\\d{4}(?:\\d{4})?","lengths":[7,8,11],"mobile":["[5-7]\\d{7}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[25-7]"]]]},
};
