// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SH': {"idd":"00","pattern":"(?:[2569]\\d|8)\\d{3}","lengths":[4,5],"mobile":["[569]\\d{4}",[5]],"leading":"[2569]"},
  'TA': {"idd":"00","pattern":"8\\d{3}","lengths":[4],"leading":"8"},
};
