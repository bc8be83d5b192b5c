// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BZ': {"idd":"00","pattern":"(?:0800\\d|[2-8])\\d{6}","lengths":[7,11],"mobile":["6[0-35-7]\\d{5}",[7]],"formats":[["(\\d{3})(\\d{4})","$1-$2",["[2-8]"]]]},
};
