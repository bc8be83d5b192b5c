// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'LY': {"idd":"00","pattern":"[2-9]\\d{8}","lengths":[9],"mobile":["9[1-6]\\d{7}"],"formats":[["(\\d{2})(\\d{7})","$1-$2",["[2-9]"],"0$1"]],"trunk":"0"},
};
