// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GR': {"idd":"00","pattern":"5005000\\d{3}|8\\d{9,11}|(?:[269]\\d|70)\\d{8}","lengths":[10,11,12],"mobile":["68[57-9]\\d{7}|(?:69|94)\\d{8}",[10]],"formats":[["(\\d{3})(\\d{3})(\\d{4})","$1 $2 $3",["[2689]"]]]},
};
