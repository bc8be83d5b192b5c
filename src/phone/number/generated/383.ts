// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'XK': {"idd":"00","pattern":"2\\d{7,8}|3\\d{7,11}|(?:4\\d\\d|[89]00)\\d{5}","lengths":[8,9,10,11,12],"mobile":["4[3-9]\\d{6}",[8]],"formats":[["(\\d{2})(\\d{3})(\\d{3})","$1 $2 $3",["[2-4]"],"0$1"]],"trunk":"0"},
};
