// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'ZW': {"idd":"00","pattern":"8\\d{6}(?:\\d{3})?|[235-8]\\d{8}","lengths":[7,9,10],"mobile":["7(?:[1278]\\d|3[1-9]|51|9[01])\\d{6}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["7"],"0$1"]],"trunk":"0"},
};
