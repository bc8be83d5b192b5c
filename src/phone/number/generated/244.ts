// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'AO': {"idd":"00","pattern":"[29]\\d{8}","lengths":[9],"mobile":["9[1-79]\\d{7}"],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[29]"]]]},
};
