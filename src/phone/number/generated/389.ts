// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MK': {"idd":"00","pattern":"[2-578]\\d{7}","lengths":[8],"mobile":["7(?:3555|(?:474|9[019]7)7)\\d{3}|7(?:[0-25-8]\\d\\d|3(?:[1-478]\\d|6[01])|4(?:2\\d|60|7[01578])|9(?:[2-4]\\d|5[01]|7[015]))\\d{4}"],"formats":[["(\\d{2})(\\d{3})(\\d{3})","$1 $2 $3",["[347]"],"0$1"]],"trunk":"0"},
};
