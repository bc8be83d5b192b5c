// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'PT': {"idd":"00","pattern":"1693\\d{5}|(?:[26-9]\\d|30)\\d{7}","lengths":[9],"mobile":["6(?:[06]92(?:30|9\\d)|[35]92(?:[049]\\d|3[034]))\\d{3}|(?:(?:16|6[0356])93|9(?:[1-36]\\d\\d|480))\\d{5}"],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["16|[236-9]"]]]},
};
