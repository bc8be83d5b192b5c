// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'ZM': {"idd":"00","pattern":"800\\d{6}|(?:21|[579]\\d|63)\\d{7}","lengths":[9],"mobile":["(?:[59][5-8]|7[5-9])\\d{7}"],"formats":[["(\\d{2})(\\d{7})","$1 $2",["[579]"],"0$1"]],"trunk":"0"},
};
