// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CF': {"idd":"00","pattern":"8776\\d{4}|(?:[27]\\d|61)\\d{6}","lengths":[8],"mobile":["7[02-7]\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[26-8]"]]]},
};
