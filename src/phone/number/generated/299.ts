// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GL': {"idd":"00","pattern":"(?:19|[2-689]\\d|70)\\d{4}","lengths":[6],"mobile":["[245]\\d{5}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3",["19|[2-9]"]]]},
};
