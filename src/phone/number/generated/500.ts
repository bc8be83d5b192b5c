// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'FK': {"idd":"00","pattern":"[2-7]\\d{4}","lengths":[5],"mobile":["[56]\\d{4}"]},
};
