// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BH': {"idd":"00","pattern":"[136-9]\\d{7}","lengths":[8],"mobile":["(?:3(?:[0-79]\\d|8[0-57-9])\\d|6(?:3(?:00|33|6[16])|441|6(?:3[03-9]|[69]\\d|7[0-689])))\\d{4}"],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[13679]|8[02-4679]"]]]},
};
