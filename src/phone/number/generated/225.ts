// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CI': {"idd":"00","pattern":"[02]\\d{9}","lengths":[10],"mobile":["0[157]\\d{8}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{4})","$1 $2 $3 $4",["0"]]]},
};
