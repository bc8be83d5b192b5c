// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TK': {"idd":"00","pattern":"[2-47]\\d{3,6}","lengths":[4,5,6,7],"mobile":["7[2-4]\\d{2,5}"]},
};
