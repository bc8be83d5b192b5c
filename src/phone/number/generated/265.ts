// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MW': {"idd":"00","pattern":"(?:[1289]\\d|31|77)\\d{7}|1\\d{6}","lengths":[7,9],"mobile":["111\\d{6}|(?:2[12]|31|77|[89][89])\\d{7}",[9]],"formats":[["(\\d{3})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[1-37-9]"],"0$1"]],"trunk":"0"},
};
