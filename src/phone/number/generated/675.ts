// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'PG': {"idd":"00|140[1-3]","pattern":"(?:180|[78]\\d{3})\\d{4}|(?:[2-589]\\d|64)\\d{5}","lengths":[7,8],"mobile":["(?:7\\d|8[1-58])\\d{6}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[78]"]]]},
};
