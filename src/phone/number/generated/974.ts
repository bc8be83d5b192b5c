// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'QA': {"idd":"00","pattern":"800\\d{4}|(?:2|800)\\d{6}|(?:0080|[3-7])\\d{7}","lengths":[7,8,9,11],"mobile":["[35-7]\\d{7}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[3-7]"]]]},
};
