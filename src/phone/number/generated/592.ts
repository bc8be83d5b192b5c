// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GY': {"idd":"001","pattern":"(?:[2-8]\\d{3}|9008)\\d{3}","lengths":[7],"mobile":["(?:51[01]|6\\d\\d|7(?:[0-6]\\d|70|8[0167]))\\d{4}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[2-9]"]]]},
};
