// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'IO': {"idd":"00","pattern":"3\\d{6}","lengths":[7],"mobile":["38\\d{5}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["3"]]]},
};
