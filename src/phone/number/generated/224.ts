// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GN': {"idd":"00","pattern":"722\\d{6}|(?:3|6\\d)\\d{7}","lengths":[8,9],"mobile":["6[0-356]\\d{7}",[9]],"formats":[["(\\d{3})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[67]"]]]},
};
