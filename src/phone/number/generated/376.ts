// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'AD': {"idd":"00","pattern":"(?:1|6\\d)\\d{7}|[135-9]\\d{5}","lengths":[6,8,9],"mobile":["690\\d{6}|[356]\\d{5}",[6,9]],"formats":[["(\\d{3})(\\d{3})","$1 $2",["[135-9]"]],["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["6"]]]},
};
