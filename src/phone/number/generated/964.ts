// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'IQ': {"idd":"00","pattern":"(?:1|7\\d\\d)\\d{7}|[2-6]\\d{7,8}","lengths":[8,9,10],"mobile":["7[3-9]\\d{8}",[10]],"formats":[["(\\d{3})(\\d{3})(\\d{4})","$1 $2 $3",["7"],"0$1"]],"trunk":"0"},
};
