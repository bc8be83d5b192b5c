// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'NC': {"idd":"00","pattern":"(?:050|[2-57-9]\\d\\d)\\d{3}","lengths":[6],"mobile":["(?:[579]\\d|8[0-79])\\d{4}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})","$1.$2.$3",["[02-57-9]"]]]},
};
