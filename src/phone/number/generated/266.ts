// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'LS': {"idd":"00","pattern":"(?:[256]\\d\\d|800)\\d{5}","lengths":[8],"mobile":["[56]\\d{7}"],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[2568]"]]]},
};
