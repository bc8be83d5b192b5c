// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'LK': {"idd":"00","pattern":"[1-9]\\d{8}","lengths":[9],"mobile":["7(?:[0-25-8]\\d|4[0-4])\\d{6}"],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["7"],"0$1"]],"trunk":"0"},
};
