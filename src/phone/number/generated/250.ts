// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'RW': {"idd":"00","pattern":"(?:06|[27]\\d\\d|[89]00)\\d{6}","lengths":[8,9],"mobile":["7[237-9]\\d{7}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[7-9]"],"0$1"]],"trunk":"0"},
};
