// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'KM': {"idd":"00","pattern":"[3478]\\d{6}","lengths":[7],"mobile":["[34]\\d{6}"],"formats":[["(\\d{3})(\\d{2})(\\d{2})","$1 $2 $3",["[3478]"]]]},
};
