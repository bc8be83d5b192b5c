// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CM': {"idd":"00","pattern":"[26]\\d{8}|88\\d{6,7}","lengths":[8,9],"mobile":["(?:24[23]|6(?:[25-9]\\d|4[0-2]))\\d{6}",[9]],"formats":[["(\\d)(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4 $5",["[26]|88"]]]},
};
