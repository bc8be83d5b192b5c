// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'EG': {"idd":"00","pattern":"[189]\\d{8,9}|[24-6]\\d{8}|[135]\\d{7}","lengths":[8,9,10],"mobile":["1[0-25]\\d{8}",[10]],"formats":[["(\\d{2})(\\d{8})","$1 $2",["1"],"0$1"]],"trunk":"0"},
};
