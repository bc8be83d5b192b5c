// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'PF': {"idd":"00","pattern":"4\\d{5}(?:\\d{2})?|8\\d{7,8}","lengths":[6,8,9],"mobile":["8[7-9]\\d{6}",[8]],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["4|8[7-9]"]]]},
};
