// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TD': {"idd":"00|16","pattern":"(?:22|[3689]\\d|77)\\d{6}","lengths":[8],"mobile":["(?:3[01]|[69]\\d|77|8[5-7])\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[236-9]"]]]},
};
