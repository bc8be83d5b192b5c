// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GW': {"idd":"00","pattern":"[49]\\d{8}|4\\d{6}","lengths":[7,9],"mobile":["9(?:5\\d|6[569]|77)\\d{6}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[49]"]]]},
};
