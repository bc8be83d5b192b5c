// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SN': {"idd":"00","pattern":"(?:[378]\\d|93)\\d{7}","lengths":[9],"mobile":["7(?:[015-8]\\d|21|90)\\d{6}"],"formats":[["(\\d{2})(\\d{3})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[379]"]]]},
};
