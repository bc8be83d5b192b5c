// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MZ': {"idd":"00","pattern":"(?:2|8\\d)\\d{7}","lengths":[8,9],"mobile":["8[2-9]\\d{7}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{3,4})","$1 $2 $3",["2|8[2-9]"]]]},
};
