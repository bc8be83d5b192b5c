// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TG': {"idd":"00","pattern":"[279]\\d{7}","lengths":[8],"mobile":["(?:7[0-389]|9[0-36-9])\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[279]"]]]},
};
