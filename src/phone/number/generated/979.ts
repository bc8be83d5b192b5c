// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  '001': {"pattern":"[1359]\\d{8}","lengths":[9],"mobile":[["[1359]\\d{8}"]],"formats":[["(\\d)(\\d{4})(\\d{4})","$1 $2 $3",["[1359]"]]]},
};
