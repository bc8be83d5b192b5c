// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CK': {"idd":"00","pattern":"[2-578]\\d{4}","lengths":[5],"mobile":["[578]\\d{4}"],"formats":[["(\\d{2})(\\d{3})","$1 $2",["[2-578]"]]]},
};
