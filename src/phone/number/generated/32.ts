// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BE': {"idd":"00","pattern":"4\\d{8}|[1-9]\\d{7}","lengths":[8,9],"mobile":["4[5-9]\\d{7}",[9]],"formats":[["(\\d{3})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["4"],"0$1"]],"trunk":"0"},
};
