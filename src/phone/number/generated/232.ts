// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SL': {"idd":"00","pattern":"(?:[237-9]\\d|66)\\d{6}","lengths":[8],"mobile":["(?:25|3[0-5]|66|7\\d|8[08]|9[09])\\d{6}"],"formats":[["(\\d{2})(\\d{6})","$1 $2",["[236-9]"],"(0$1)"]],"trunk":"0"},
};
