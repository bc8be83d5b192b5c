// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BI': {"idd":"00","pattern":"(?:[267]\\d|31)\\d{6}","lengths":[8],"mobile":["(?:29|6[1-9]|7[125-9])\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[2367]"]]]},
};
