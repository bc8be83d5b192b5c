// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'NF': {"idd":"00","pattern":"[13]\\d{5}","lengths":[6],"mobile":["(?:14|3[58])\\d{4}"],"formats":[["(\\d)(\\d{5})","$1 $2",["[13]"]]],"trunkPattern":"([0-258]\\d{4})$","trunkTransform":"3$1"},
};
