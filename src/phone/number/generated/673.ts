// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BN': {"idd":"00","pattern":"[2-578]\\d{6}","lengths":[7],"mobile":["(?:22[89]|[78]\\d\\d)\\d{4}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[2-578]"]]]},
};
