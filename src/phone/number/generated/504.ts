// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'HN': {"idd":"00","pattern":"8\\d{10}|[237-9]\\d{7}","lengths":[8,11],"mobile":["[37-9]\\d{7}",[8]],"formats":[["(\\d{4})(\\d{4})","$1-$2",["[237-9]"]]]},
};
